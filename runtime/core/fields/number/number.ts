import { compareNumbers } from "../compare.ts";
import type { FieldKind } from "../field-kind.ts";
import { numberFormat } from "../formats.ts";
import { checkNumber } from "../number-rules.ts";
import { operatorsOfType } from "../../condition/operators-of-type.ts";
import { plainKeywords } from "../plain-keywords.ts";
import { realStorage } from "../storage.ts";

const defaultDecimals = 6;

/** A number with up to `x-decimals` places (6). */
export const number: FieldKind = {
  name: "number",
  plainSchema: (field, context) => ({
    type: "number",
    ...plainKeywords(field, context, ["minimum", "maximum"]),
  }),
  normalise: (value) => (Object.is(value, -0) ? 0 : value),
  compileCheck: (field) => checkNumber(field, field["x-decimals"] ?? defaultDecimals),
  storage: realStorage,
  compare: compareNumbers,
  operators: operatorsOfType("number"),
  formulaType: "number",
  display: (value, field, { locale }) =>
    numberFormat(locale, { maximumFractionDigits: field["x-decimals"] ?? defaultDecimals }).format(
      Number(value),
    ),
};
