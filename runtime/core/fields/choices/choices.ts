import { choice } from "../choice/choice.ts";
import { optionCheck } from "../choice/option-check.ts";
import { plainOptions } from "../choice/plain-options.ts";
import type { FieldKind } from "../field-kind.ts";
import { enumerate, inWords } from "../in-words.ts";
import { checkSet, itemBounds } from "../item-rules.ts";
import { listOperators } from "../operators.ts";
import { plainKeywords } from "../plain-keywords.ts";
import { jsonStorage } from "../storage.ts";

const most = 500;

/** Some of the field's options, each at most once. */
export const choices: FieldKind = {
  name: "choices",
  plainSchema: (field, context) => ({
    type: "array",
    uniqueItems: true,
    items: { type: "string", ...plainOptions(field, context) },
    ...itemBounds(field, most),
    ...plainKeywords(field, context),
  }),
  normalise: (value) => value,
  compileCheck: (field) => checkSet(field, most, optionCheck(field)),
  storage: jsonStorage,
  compare: undefined,
  operators: listOperators,
  formulaType: "text-list",
  display: (value, field, context) =>
    Array.isArray(value)
      ? enumerate(
          value.map((item) => choice.display(item, field, context)),
          context.locale,
        )
      : inWords(value),
};
