import { choice } from "../choice/choice.ts";
import { optionCheck } from "../choice/option-check.ts";
import type { FieldKind } from "../field-kind.ts";
import { checkItems } from "../item-rules.ts";
import { operatorsOfType } from "../../condition/operators-of-type.ts";
import { plainKeywords } from "../plain-keywords.ts";
import { jsonStorage } from "../storage.ts";

/** Some of the field's options, each at most once. */
export const choices: FieldKind = {
  name: "choices",
  plainSchema: (field, context) => ({
    type: "array",
    uniqueItems: true,
    items: choice.plainSchema(
      { type: "string", ...(field.oneOf === undefined ? {} : { oneOf: field.oneOf }) },
      context,
    ),
    ...plainKeywords(field, context, ["minItems", "maxItems"]),
  }),
  normalise: (value) => value,
  compileCheck: (field) => checkItems(field, 500, optionCheck(field)),
  storage: jsonStorage,
  compare: undefined,
  operators: operatorsOfType("list"),
  formulaType: "text-list",
  display: (value, field, context) =>
    (Array.isArray(value) ? value : [])
      .map((item) => choice.display(item as string, field, context))
      .join(", "),
};
