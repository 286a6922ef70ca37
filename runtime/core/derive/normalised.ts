import type { CompiledField } from "../compile/compiled.ts";
import { isEmpty } from "../fields/is-empty.ts";
import type { Json, JsonObject } from "../json.ts";

/**
 * A given value in the one spelling in which it is stored; undefined is empty. Rows of a table that have no `_row` yet
 * get one. A value of a wrong shape comes back as it is, for the field's check to refuse.
 */
export function normalised(
  field: CompiledField,
  value: Json | undefined,
  newId: () => string,
): Json | undefined {
  if (value === undefined || isEmpty(value)) return undefined;
  const stored = field.kind.normalise(value, field.schema);
  if (isEmpty(stored)) return undefined;
  return field.columns !== null && Array.isArray(stored)
    ? stored.map((row) => withRowId(row, newId))
    : stored;
}

function withRowId(row: Json, newId: () => string): Json {
  if (typeof row !== "object" || row === null || Array.isArray(row)) return row;
  return Object.hasOwn(row, "_row") ? row : { _row: newId(), ...(row as JsonObject) };
}
