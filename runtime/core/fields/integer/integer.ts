import type { FieldKind } from "../field-kind.ts";
import { numberFormat } from "../formats.ts";
import { numberKind } from "../number-kind.ts";
import { boundsWithin } from "../number-rules.ts";
import { integerStorage } from "../storage.ts";

/** A whole number. */
export const integer: FieldKind = numberKind({
  name: "integer",
  decimals: () => 0,
  bounds: (field) => boundsWithin(field, Number.MAX_SAFE_INTEGER),
  storage: integerStorage,
  display: (value, _field, { locale }) => numberFormat(locale, { maximumFractionDigits: 0 }).format(value),
});
