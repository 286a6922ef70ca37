import { compareNumbers } from "../compare.ts";
import type { FieldKind } from "../field-kind.ts";
import { operatorsOfType } from "../../condition/operators-of-type.ts";
import { plainKeywords } from "../plain-keywords.ts";
import { booleanStorage } from "../storage.ts";

/** Yes or no; missing is no. */
export const boolean: FieldKind = {
  name: "boolean",
  plainSchema: (field, context) => ({ type: "boolean", ...plainKeywords(field, context, []) }),
  normalise: (value) => value,
  compileCheck: () => (value, pointer) =>
    typeof value === "boolean" ? [] : [{ code: "wrong-type", pointer, params: { expected: "boolean" } }],
  storage: booleanStorage,
  compare: (a, b) => compareNumbers(Number(a), Number(b)),
  operators: operatorsOfType("boolean"),
  formulaType: "boolean",
  display: (value, _field, { locale }) =>
    locale.startsWith("zh") ? (value === true ? "是" : "否") : value === true ? "Yes" : "No",
};
