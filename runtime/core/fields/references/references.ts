import type { FieldKind } from "../field-kind.ts";
import { checkIdentifier } from "../identifier-rules.ts";
import { checkItems } from "../item-rules.ts";
import { operatorsOfType } from "../../condition/operators-of-type.ts";
import { plainKeywords } from "../plain-keywords.ts";
import { jsonStorage } from "../storage.ts";

const most = 200;

/** Records of another form, each at most once. */
export const references: FieldKind = {
  name: "references",
  plainSchema: (field, context) => ({
    type: "array",
    uniqueItems: true,
    items: { type: "string", maxLength: 64 },
    ...plainKeywords(field, context, ["minItems", "maxItems"]),
  }),
  normalise: (value) => value,
  compileCheck: (field) => checkItems(field, most, checkIdentifier),
  storage: jsonStorage,
  compare: undefined,
  operators: operatorsOfType("list"),
  formulaType: "text-list",
  display: (value, _field, { title }) =>
    (Array.isArray(value) ? value : []).map((item) => title(String(item)) ?? "–").join(", "),
};
