import { compareNumbers } from "../compare.ts";
import type { FieldKind } from "../field-kind.ts";
import { inWords } from "../in-words.ts";
import { sameOperators } from "../operators.ts";
import { plainKeywords } from "../plain-keywords.ts";
import { booleanStorage } from "../storage.ts";

/** Yes or no; missing is no. */
export const boolean: FieldKind = {
  name: "boolean",
  plainSchema: (field, context) => ({ type: "boolean", ...plainKeywords(field, context) }),
  normalise: (value) => value,
  compileCheck: () => (value, pointer) =>
    typeof value === "boolean" ? [] : [{ code: "wrong-type", pointer, params: { expected: "boolean" } }],
  storage: booleanStorage,
  compare: (a, b) => compareNumbers(Number(a === true), Number(b === true)),
  operators: sameOperators,
  formulaType: "boolean",
  display: (value, _field, { locale }) => {
    if (typeof value !== "boolean") return inWords(value);
    return locale.startsWith("zh") ? (value ? "是" : "否") : value ? "Yes" : "No";
  },
};
