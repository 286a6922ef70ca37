import { compareStored } from "../compare.ts";
import type { FieldKind } from "../field-kind.ts";
import { checkIdentifier } from "../identifier-rules.ts";
import { plainKeywords } from "../plain-keywords.ts";
import { textStorage } from "../storage.ts";

/** A record of another form, by its id. */
export const reference: FieldKind = {
  name: "reference",
  plainSchema: (field, context) => ({ type: "string", maxLength: 64, ...plainKeywords(field, context, []) }),
  normalise: (value) => value,
  compileCheck: () => checkIdentifier,
  storage: textStorage,
  compare: compareStored,
  operators: ["present", "eq", "ne", "in"],
  formulaType: "text",
  display: (value, _field, { title }) => title(String(value)) ?? "–",
};
