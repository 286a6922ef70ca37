import { compareText } from "../compare.ts";
import type { FieldKind } from "../field-kind.ts";
import { operatorsOfType } from "../../condition/operators-of-type.ts";
import { plainKeywords } from "../plain-keywords.ts";
import { textStorage } from "../storage.ts";
import { checkText, normaliseText } from "../text-rules.ts";

/** A line of text. */
export const text: FieldKind = {
  name: "text",
  plainSchema: (field, context) => ({
    type: "string",
    ...plainKeywords(field, context, ["minLength", "maxLength"]),
  }),
  normalise: normaliseText,
  compileCheck: (field, context) => checkText(field, context, 1_000),
  storage: textStorage,
  compare: compareText,
  operators: operatorsOfType("text"),
  formulaType: "text",
  display: String,
};
