import type { FieldSchema } from "../../definition/generated/definition.ts";
import type { FieldKind } from "../field-kind.ts";
import { numberFormat } from "../formats.ts";
import { numberKind } from "../number-kind.ts";
import { boundsWithin } from "../number-rules.ts";
import { realStorage } from "../storage.ts";

const decimals = (field: FieldSchema) => field["x-decimals"] ?? 6;

/** A number with up to `x-decimals` places (6). */
export const number: FieldKind = numberKind({
  name: "number",
  decimals,
  bounds: (field) => boundsWithin(field, 1e15),
  storage: realStorage,
  display: (value, field, { locale }) =>
    numberFormat(locale, { maximumFractionDigits: decimals(field) }).format(value),
});
