import { Checkbox, Input, Select } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { TableGuess } from "../../runtime/core/guess/guess.ts";
import { ColumnRow } from "./ColumnRow.tsx";
import { editTable } from "./guess-edits.ts";
import { StageRows } from "./StageRows.tsx";
import type { Drop } from "./use-drop.ts";

interface TableCardProps {
  readonly drop: Drop;
  readonly at: number;
  readonly table: TableGuess;
  readonly included: boolean;
  readonly onInclude: (included: boolean) => void;
}

/** What a table was taken for, all of which can be corrected: the form, its fields, its pipeline. */
export function TableCard({ drop, at, table, included, onInclude }: TableCardProps) {
  const { t } = useTranslation("drop");
  const id = useId();
  const source = drop.read?.sources[at];
  const name = drop.files[source?.file ?? -1]?.name ?? table.table;
  const sheet = source?.sheet ?? null;
  const named = table.columns.filter(({ kind }) => kind !== "none" && kind !== "stage");
  return (
    <section className="drop-table" aria-labelledby={id}>
      <div className="drop-table-head">
        <Checkbox checked={included} onChange={({ target }) => onInclude(target.checked)}>
          {t("include")}
        </Checkbox>
        <h2 id={id}>{table.title}</h2>
        <span className="quiet">
          {t("rowsFrom", {
            count: table.rows,
            file: sheet === null ? name : t("sheetOf", { file: name, sheet }),
          })}
        </span>
      </div>
      {included && (
        <>
          {table.rows === 0 && <p>{t("noRows")}</p>}
          <div className="drop-facts">
            <label>
              {t("formTitle")}
              <Input
                value={table.title}
                maxLength={80}
                onChange={({ target }) => drop.edit((guess) => editTable(guess, at, { title: target.value }))}
              />
            </label>
            <label>
              {t("calledBy")}
              <Select
                value={table.recordTitle}
                popupMatchSelectWidth={false}
                options={named.map(({ column, title }) => ({ value: column, label: title }))}
                onChange={(recordTitle) => drop.edit((guess) => editTable(guess, at, { recordTitle }))}
              />
            </label>
          </div>
          <table className="drop-columns">
            <caption className="for-readers">{t("columns", { title: table.title })}</caption>
            <thead>
              <tr>
                <th scope="col">{t("column")}</th>
                <th scope="col">{t("field")}</th>
                <th scope="col">{t("kind")}</th>
                <th scope="col">{t("about")}</th>
                <th scope="col">{t("examples")}</th>
              </tr>
            </thead>
            <tbody>
              {table.columns.map((column) => (
                <ColumnRow key={column.column} drop={drop} at={at} column={column} />
              ))}
            </tbody>
          </table>
          {table.rows > 0 && <StageRows drop={drop} at={at} table={table} />}
        </>
      )}
    </section>
  );
}
