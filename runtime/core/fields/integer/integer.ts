import type { FieldKind } from "../field-kind.ts";
import { number } from "../number/number.ts";
import { checkNumber } from "../number-rules.ts";
import { plainKeywords } from "../plain-keywords.ts";
import { integerStorage } from "../storage.ts";

/** A whole number. */
export const integer: FieldKind = {
  ...number,
  name: "integer",
  plainSchema: (field, context) => ({
    type: "integer",
    ...plainKeywords(field, context, ["minimum", "maximum"]),
  }),
  compileCheck: (field) => checkNumber(field, 0),
  storage: integerStorage,
};
