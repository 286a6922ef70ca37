import { renamedCells } from "../../../runtime/core/diff/renamed-cells.ts";
import { jsonEqual } from "../../../runtime/core/json-equal.ts";
import type { Json } from "../../../runtime/core/json.ts";
import type { Edit } from "../edits/edit.ts";
import type { Path } from "../edits/path.ts";
import { heldValues } from "./held-values.ts";

/** The edits that give the cells of a table's column their new name in the rows of the demo data and of tests. */
export function heldCells(document: Json, column: Path, to: string): readonly Edit[] {
  const [, form = "", , , table = ""] = column;
  const renamed = new Map([[column.at(-1) ?? "", to]]);
  return [...heldValues(document, form, table)].flatMap(({ at, value }): readonly Edit[] => {
    const rows = renamedCells(value, renamed);
    return jsonEqual(rows, value) ? [] : [{ do: "set", at, value: rows }];
  });
}
