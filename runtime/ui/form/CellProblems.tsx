import type { CompiledField } from "../../core/compile/compiled.ts";
import { textIn } from "../../core/definition/text.ts";
import type { Json, JsonObject } from "../../core/json.ts";
import { type CellProblem, rowKey } from "./cell-problems.ts";
import { useFormRoom } from "./form-context.ts";
import { useWords } from "../i18n/use-words.ts";

/** So many are said one by one. */
const most = 5;

/** What is wrong within a table, row by row; each leads to its cell, which may be far from what says so. */
export function CellProblems({
  field,
  value,
  cells,
}: {
  field: CompiledField;
  value: Json | undefined;
  cells: readonly CellProblem[];
}) {
  const { app, lead } = useFormRoom();
  const { t, language } = useWords("form");
  const rows = (Array.isArray(value) ? value : []) as readonly JsonObject[];
  const places = new Map(rows.map((row, index) => [rowKey(row, index), index]));
  const told = cells.flatMap((cell) => {
    const row = places.get(cell.row);
    return row === undefined ? [] : [{ ...cell, row }];
  });
  return (
    <>
      {told.slice(0, most).map(({ row, column, message }) => {
        const title = textIn(field.columns?.get(column)?.title, language, app.defaultLocale);
        const words = t("rowProblem", { row: row + 1, column: title, message });
        return (
          <div key={`${String(row)} ${column} ${message}`}>
            <button type="button" className="text-link" onClick={() => lead?.(field.name, { row, column })}>
              {words}
            </button>
          </div>
        );
      })}
      {told.length > most && <div>{t("moreProblems", { count: told.length - most })}</div>}
    </>
  );
}
