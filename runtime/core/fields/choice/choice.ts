import { textIn } from "../../definition/text.ts";
import { compareText } from "../compare.ts";
import type { FieldKind } from "../field-kind.ts";
import { inWords } from "../in-words.ts";
import { sameOperators } from "../operators.ts";
import { plainKeywords } from "../plain-keywords.ts";
import { textStorage } from "../storage.ts";
import { optionCheck } from "./option-check.ts";
import { plainOptions } from "./plain-options.ts";

/** One of the field's options, by its constant. */
export const choice: FieldKind = {
  name: "choice",
  plainSchema: (field, context) => ({
    type: "string",
    ...plainOptions(field, context),
    ...plainKeywords(field, context),
  }),
  normalise: (value) => value,
  compileCheck: optionCheck,
  storage: textStorage,
  compare: compareText,
  operators: sameOperators,
  formulaType: "text",
  display: (value, field, { locale, defaultLocale }) => {
    const option = field.oneOf?.find(({ const: constant }) => constant === value);
    return option === undefined ? inWords(value) : textIn(option.title, locale, defaultLocale);
  },
};
