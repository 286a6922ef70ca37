import type { FieldKind } from "../field-kind.ts";
import { numberFormat } from "../formats.ts";
import { number } from "../number/number.ts";
import { checkNumber } from "../number-rules.ts";

/** A percentage: 15 means 15 %; up to `x-decimals` places (2). */
export const percent: FieldKind = {
  ...number,
  name: "percent",
  compileCheck: (field) => checkNumber(field, field["x-decimals"] ?? 2),
  display: (value, field, { locale }) =>
    `${numberFormat(locale, { maximumFractionDigits: field["x-decimals"] ?? 2 }).format(Number(value))} %`,
};
