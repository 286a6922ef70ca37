import type { CompiledField } from "../compile/compiled.ts";
import { roundHalfAway } from "../formula/round-half-away.ts";
import type { Json } from "../json.ts";
import { decimalsOf } from "./decimals-of.ts";

/** A computed value as the field stores it: in the kind's one spelling, numbers rounded to the field's scale. */
export function toStored(field: CompiledField, value: Json): Json {
  const decimals = typeof value === "number" ? decimalsOf(field.schema) : null;
  const rounded = decimals === null ? value : roundHalfAway(value as number, decimals);
  return field.kind.normalise(rounded, field.schema);
}
