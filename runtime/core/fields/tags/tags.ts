import type { FieldSchema } from "../../definition/generated/definition.ts";
import type { Json } from "../../json.ts";
import type { FieldKind, ValueCheck } from "../field-kind.ts";
import { foldText } from "../fold.ts";
import { enumerate, inWords } from "../in-words.ts";
import { checkList, itemBounds } from "../item-rules.ts";
import { listOperators } from "../operators.ts";
import { plainKeywords } from "../plain-keywords.ts";
import { jsonStorage } from "../storage.ts";
import { checkText, normaliseLine } from "../text-rules.ts";

const most = 50;
const longest = 40;

/** One tag: 40 characters unless the field says otherwise, never more than 100. */
function itemSchema({ maxLength = longest }: FieldSchema) {
  return { type: "string", minLength: 1, maxLength: Math.min(maxLength, 100) } as const;
}

/** Words that people make up themselves: tidied, and each once whatever its case and width; the first spelling stays. */
export const tags: FieldKind = {
  name: "tags",
  plainSchema: (field, context) => ({
    type: "array",
    uniqueItems: true,
    items: itemSchema(field),
    ...itemBounds(field, most),
    ...plainKeywords(field, context),
  }),
  normalise: (value) => (Array.isArray(value) ? tidied(value) : value),
  compileCheck(field, context) {
    const checkTag = checkText(itemSchema(field), context, longest);
    return (value, pointer) => {
      const seen = new Set<string>();
      const checkNew: ValueCheck = (tag, at) => {
        const key = typeof tag === "string" ? foldText(tag) : "";
        if (seen.has(key)) return [{ code: "duplicate-item", pointer: at, params: {} }];
        if (key !== "") seen.add(key);
        return checkTag(tag, at);
      };
      return checkList(field, most, checkNew)(value, pointer);
    };
  },
  storage: jsonStorage,
  compare: undefined,
  operators: listOperators,
  formulaType: "text-list",
  display: (value, _field, { locale }) =>
    Array.isArray(value) ? enumerate(value.map(inWords), locale) : inWords(value),
};

function tidied(value: readonly Json[]): readonly Json[] {
  const seen = new Set<string>();
  return value
    .map((tag) => (typeof tag === "string" ? normaliseLine(tag) : tag))
    .filter((tag) => {
      if (typeof tag !== "string") return true;
      const key = foldText(tag);
      if (key === "" || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}
