import { SearchOutlined } from "@ant-design/icons";
import { Empty, Input } from "antd";
import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type FieldRule, ruleField } from "../../draft/commands/rule-field.ts";
import { useRun } from "../../draft/draft-context.ts";
import type { PipelineRoom } from "../use-pipeline.ts";
import { CellTools } from "./CellTools.tsx";
import { fieldTable, fromHereOn, hasHeads } from "./field-table.ts";
import { FieldTableRow } from "./FieldTableRow.tsx";
import { nextCell } from "./next-cell.ts";
import "./field-table.css";

/** A cell of the table: a field in a stage. */
export interface TableCell {
  readonly field: string;
  readonly stage: number;
}

/** Which fields are required, read only or hidden in which stage: each cell goes through the choices when pressed. */
export function FieldTable({ room }: { room: PipelineRoom }) {
  const { t } = useTranslation("pipelines");
  const run = useRun();
  const { form, pipeline, path, titled } = room;
  const [search, setSearch] = useState("");
  const [active, setActive] = useState<TableCell | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const all = useMemo(() => fieldTable(form, pipeline), [form, pipeline]);
  const groups = useMemo(() => {
    const wanted = search.trim().toLowerCase();
    return all
      .map((group) => ({
        ...group,
        rows: group.rows.filter(({ name, title }) =>
          `${titled(title)} ${name}`.toLowerCase().includes(wanted),
        ),
      }))
      .filter(({ rows }) => rows.length > 0);
  }, [all, search, titled]);
  const rows = groups.flatMap((group) => group.rows);
  const row = rows.find(({ name }) => name === active?.field);
  const stages = pipeline.stages;
  const current =
    rows.length === 0 ? null : row === undefined ? { field: rows[0]?.name ?? "", stage: 0 } : active;

  const put = useCallback(
    (field: string, names: readonly string[], rule: FieldRule) =>
      run((document) => ruleField(document, path, field, names, rule)),
    [run, path],
  );
  const spread = (cell: TableCell) => {
    const stage = stages[cell.stage];
    const rule = rows.find(({ name }) => name === cell.field)?.rules[cell.stage] ?? null;
    if (stage !== undefined) put(cell.field, fromHereOn(pipeline, stage.name), rule);
  };
  const press = useCallback(
    (cell: TableCell, stage: string, rule: FieldRule) => {
      setActive(cell);
      put(cell.field, [stage], rule);
    },
    [put],
  );
  const key = (event: KeyboardEvent) => {
    if (current === null) return;
    if (event.key === "Enter" && event.shiftKey) {
      event.preventDefault();
      spread(current);
      return;
    }
    const next = nextCell(event.key, current, rows, stages.length);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.field}/${String(next.stage)}"]`)?.focus();
  };
  return (
    <div className="field-table">
      <div className="field-table-head">
        <Input
          type="search"
          prefix={<SearchOutlined />}
          placeholder={t("searchFields")}
          aria-label={t("searchFields")}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
        {row === undefined || active === null ? (
          <p className="quiet">{t("cellHelp")}</p>
        ) : (
          <CellTools
            row={row}
            title={titled(row.title)}
            stage={titled(stages[active.stage]?.title ?? "")}
            rule={row.rules[active.stage] ?? null}
            onRule={(rule) => put(row.name, [stages[active.stage]?.name ?? ""], rule)}
            onSpread={() => spread(active)}
          />
        )}
      </div>
      {rows.length === 0 ? (
        <Empty description={t("noFields")} />
      ) : (
        <div className="field-table-scroll">
          {/* A table whose cells are walked with the arrow keys is what a grid is. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role */}
          <table ref={table} role="grid" aria-label={t("sight_table")} onKeyDown={key}>
            <thead>
              <tr>
                <th scope="col">{t("field")}</th>
                {stages.map(({ name, title, kind }) => (
                  <th key={name} scope="col" className={`stage-${kind}`}>
                    {titled(title)}
                  </th>
                ))}
              </tr>
            </thead>
            {groups.map((group) => (
              <tbody key={group.name}>
                {hasHeads(all) && (
                  <tr className="field-section">
                    <th scope="colgroup" colSpan={stages.length + 1}>
                      {group.title === undefined ? t("otherFields") : titled(group.title)}
                    </th>
                  </tr>
                )}
                {group.rows.map((each) => (
                  <FieldTableRow
                    key={each.name}
                    row={each}
                    title={titled(each.title)}
                    stages={stages}
                    titled={titled}
                    active={current?.field === each.name ? current.stage : null}
                    onPress={press}
                  />
                ))}
              </tbody>
            ))}
          </table>
        </div>
      )}
    </div>
  );
}
