import type { CompiledField } from "../compile/compiled.ts";
import { roundHalfAway } from "../formula/round-half-away.ts";
import type { Json } from "../json.ts";

/** A computed value as the field stores it: in the kind's one spelling, numbers rounded to the field's scale. */
export function toStored(field: CompiledField, value: Json): Json {
  const { kind, schema } = field;
  const decimals = kind.decimals?.(schema);
  const rounded =
    typeof value === "number" && decimals !== undefined ? roundHalfAway(value, decimals) : value;
  return kind.normalise(rounded, schema);
}
