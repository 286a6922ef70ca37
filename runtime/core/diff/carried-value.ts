import type { CompiledField } from "../compile/compiled.ts";
import { isEmpty } from "../fields/is-empty.ts";
import type { Json } from "../json.ts";

/**
 * A value of another field as this one accepts it: as it is, as text, as the number that the text spells, or as a list
 * of it; undefined where it accepts none of these.
 */
export function carriedValue(field: CompiledField, value: Json): Json | undefined {
  return spellings(value)
    .map((one) => field.kind.normalise(one, field.schema))
    .find((one) => !isEmpty(one) && field.check(one, "").length === 0);
}

function spellings(value: Json): readonly Json[] {
  if (typeof value === "number" || typeof value === "boolean") return [value, String(value)];
  if (typeof value !== "string") return [value];
  const number = value.trim() === "" ? Number.NaN : Number(value);
  return Number.isFinite(number) ? [value, number, [value]] : [value, [value]];
}
