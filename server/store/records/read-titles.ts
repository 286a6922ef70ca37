import type { CompiledApp } from "../../../runtime/core/compile/compiled.ts";
import type { RecordTitle } from "../store.ts";
import { formTable } from "./form-table.ts";
import type { RecordContext } from "./record-context.ts";

/** The titles of records of several forms, by one statement; those in the trash have none. */
export async function readTitles(
  { connection, dialect, layout }: RecordContext,
  app: CompiledApp,
  wanted: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<readonly RecordTitle[]> {
  const forms = [...wanted].flatMap(([name, ids]) => {
    const form = app.forms.get(name);
    return form === undefined || ids.size === 0
      ? []
      : [{ name, ids, table: formTable(layout(), app.name, form).table }];
  });
  if (forms.length === 0) return [];
  const selects = forms.map(
    ({ table }, index) =>
      `SELECT ${String(index)} AS form, id, title FROM ${table} WHERE deleted_at IS NULL AND ${dialect.isOneOf("id")}`,
  );
  const rows = await connection.all(
    selects.join(" UNION ALL "),
    forms.map(({ ids }) => JSON.stringify([...ids])),
  );
  return rows.map(({ form, id, title }) => ({
    form: forms[Number(form)]?.name ?? "",
    id: id as string,
    title: title as string,
  }));
}
