import { textIn } from "../../definition/text.ts";
import { compareText } from "../compare.ts";
import type { FieldKind } from "../field-kind.ts";
import { plainKeywords } from "../plain-keywords.ts";
import { textStorage } from "../storage.ts";
import { optionCheck } from "./option-check.ts";

/** One of the field's options, by its constant. */
export const choice: FieldKind = {
  name: "choice",
  plainSchema: (field, context) => ({
    type: "string",
    oneOf: (field.oneOf ?? []).map((option) => ({
      const: option.const,
      title: textIn(option.title, context.locale, context.defaultLocale),
    })),
    ...plainKeywords(field, context, []),
  }),
  normalise: (value) => value,
  compileCheck: (field) => optionCheck(field),
  storage: textStorage,
  compare: compareText,
  operators: ["present", "eq", "ne", "in"],
  formulaType: "text",
  display: (value, field, { locale, defaultLocale }) => {
    const option = field.oneOf?.find(({ const: constant }) => constant === value);
    return option === undefined ? String(value) : textIn(option.title, locale, defaultLocale);
  },
};
