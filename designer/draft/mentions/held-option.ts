import { isObject } from "../../../runtime/core/definition/is-object.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { jsonEqual } from "../../../runtime/core/json-equal.ts";
import type { Path } from "../path.ts";
import { heldValues } from "./held-values.ts";

/** A value in a record of the document, as it is once an option has gone; undefined where nothing is left of it. */
export interface HeldOption {
  readonly at: Path;
  readonly left: Json | undefined;
}

/**
 * Every value of the demo data and of tests in which an option of a field or of a table's column is chosen, with
 * `instead` in its place; null takes it out.
 */
export function heldOption(document: Json, option: Path, instead: string | null): readonly HeldOption[] {
  const [, form = "", , , field = "", ...below] = option;
  const gone = option.at(-1) ?? "";
  const column = below[0] === "items" && below[1] === "properties" ? below[2] : undefined;
  return [...heldValues(document, form, field)].flatMap(({ at, value }) => {
    const left =
      column === undefined ? without(value, gone, instead) : rowsLeft(value, column, gone, instead);
    return left !== undefined && jsonEqual(left, value) ? [] : [{ at, left }];
  });
}

/** A value without an option: of a list what is left, and nothing of an empty one. */
function without(value: Json, option: string, instead: string | null): Json | undefined {
  if (value === option) return instead ?? undefined;
  if (!Array.isArray(value) || !value.includes(option)) return value;
  const list = value.map((one: Json) => (one === option ? instead : one)).filter((one) => one !== null);
  return list.length === 0 ? undefined : [...new Set(list)];
}

function rowsLeft(rows: Json, column: string, option: string, instead: string | null): Json {
  if (!Array.isArray(rows)) return rows;
  return rows.map((row: Json): Json => {
    if (!isObject(row)) return row;
    const { [column]: value, ...others } = row;
    if (value === undefined) return row;
    const left = without(value, option, instead);
    if (left === undefined) return others;
    return jsonEqual(left, value) ? row : { ...row, [column]: left };
  });
}
