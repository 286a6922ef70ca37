import type { RecordRow } from "../../runtime/contract/generated/contract.ts";
import { neutralised } from "../../runtime/core/cells/neutralise.ts";
import { writeCell } from "../../runtime/core/cells/write-cell.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import type { CompiledField } from "../../runtime/core/compile/compiled.ts";
import type { Json } from "../../runtime/core/json.ts";
import type { ListedRecords } from "../queries/list-records.ts";
import type { Refs } from "../queries/load-refs.ts";
import { presentRow, type Reading } from "./present-row.ts";

/** A cell: a number stays one, everything else is text that no spreadsheet takes for a formula. */
export type ExportCell = string | number | null;

interface ExportColumn {
  readonly title: string;
  cell(row: RecordRow, names: (id: string) => string | undefined): ExportCell;
}

function fieldColumn({ app }: Reading, field: CompiledField, locale: string): ExportColumn {
  const { name, schema } = field;
  return {
    title: textIn(field.title, locale, app.defaultLocale),
    cell(row, names) {
      const value: Json | undefined = row.data[name];
      if (value === undefined || value === null) return null;
      const context = { locale, defaultLocale: app.defaultLocale, timeZone: app.timeZone, title: names };
      return writeCell(value, schema, context);
    },
  };
}

/** Whose words the titles of the columns are in, and which columns an export has. */
export function exportColumns(
  reading: Reading,
  page: ListedRecords,
  locale: string,
): readonly ExportColumn[] {
  const chinese = locale.startsWith("zh");
  const stageTitle = (row: RecordRow) => {
    const stage = reading.form.pipelines.get(row.pipeline ?? "")?.stages.get(row.stage ?? "");
    return stage === undefined
      ? null
      : neutralised(textIn(stage.definition.title, locale, reading.app.defaultLocale));
  };
  const own = [...reading.form.fields.values()].filter(
    ({ name }) => page.seen.asks(name) && (page.fields === null || page.fields.has(name)),
  );
  return [
    { title: "id", cell: (row) => row.id },
    ...own.map((field) => fieldColumn(reading, field, locale)),
    ...(reading.form.pipelines.size === 0
      ? []
      : [
          { title: chinese ? "阶段" : "Stage", cell: stageTitle },
          {
            title: chinese ? "评分" : "Score",
            cell: (row: RecordRow) => row.score?.total ?? null,
          },
          {
            title: chinese ? "等级" : "Grade",
            cell: (row: RecordRow) => neutralised(row.score?.grade ?? ""),
          },
        ]),
    {
      title: chinese ? "负责人" : "Owner",
      cell: (row, names) => (row.owner === null ? null : neutralised(names(row.owner) ?? row.owner)),
    },
    { title: chinese ? "创建时间" : "Created", cell: (row) => row.createdAt },
    { title: chinese ? "更新时间" : "Updated", cell: (row) => row.updatedAt },
  ];
}

/** The rows of one page of an export. */
export function exportRows(
  reading: Reading,
  page: ListedRecords,
  columns: readonly ExportColumn[],
  refs: Refs,
): readonly (readonly ExportCell[])[] {
  const names = (id: string) => (Object.hasOwn(refs, id) ? refs[id]?.title : undefined);
  return page.records.map((record) => {
    const { row } = presentRow(reading, page.seen, record);
    return columns.map((column) => column.cell(row, names));
  });
}
