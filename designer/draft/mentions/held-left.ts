import { isObject } from "../../../runtime/core/definition/is-object.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { jsonEqual } from "../../../runtime/core/json-equal.ts";
import type { Edit } from "../edits/edit.ts";
import type { Path } from "../edits/path.ts";
import { heldValues } from "./held-values.ts";

/** What is left of a value in a record of the document; undefined for nothing. */
export type Leave = (value: Json) => Json | undefined;

/**
 * The edits that leave of each value of a field, or of a table's column, in the demo data and in tests what `leave`
 * says; values of which all is left are not touched.
 */
export function heldLeft(document: Json, field: Path, leave: Leave): readonly Edit[] {
  const [, form = "", , , name = "", ...below] = field;
  const column = below[0] === "items" && below[1] === "properties" ? below[2] : undefined;
  return [...heldValues(document, form, name)].flatMap(({ at, value }): readonly Edit[] => {
    const left = column === undefined ? leave(value) : rowsLeft(value, column, leave);
    if (left === undefined) return [{ do: "remove", at }];
    return jsonEqual(left, value) ? [] : [{ do: "set", at, value: left }];
  });
}

function rowsLeft(rows: Json, column: string, leave: Leave): Json {
  if (!Array.isArray(rows)) return rows;
  return rows.map((row: Json): Json => {
    if (!isObject(row)) return row;
    const { [column]: value, ...others } = row;
    if (value === undefined) return row;
    const left = leave(value);
    if (left === undefined) return others;
    return jsonEqual(left, value) ? row : { ...row, [column]: left };
  });
}
