import type { FieldKindName } from "./field-kind-name.ts";
import type { FieldKind } from "./field-kind.ts";
import { compareText } from "./compare.ts";
import { inWords } from "./in-words.ts";
import { textOperators } from "./operators.ts";
import { plainKeywords } from "./plain-keywords.ts";
import { textStorage } from "./storage.ts";
import { checkText, normaliseText, type TextForm } from "./text-rules.ts";

/** In what the kinds that hold text differ. */
interface TextTraits {
  readonly name: FieldKindName;
  /** The most code points where the field does not say. */
  readonly longest: number;
  /** How it must be written, where not every text will do. */
  readonly form?: TextForm;
  /** Brings an accepted spelling into the stored one, before it is composed. */
  readonly tidy?: (text: string) => string;
}

/** A kind that holds text. */
export function textKind({ name, longest, form, tidy = (text) => text }: TextTraits): FieldKind {
  return {
    name,
    plainSchema: (field, context) => ({
      type: "string",
      ...(field.minLength === undefined ? {} : { minLength: field.minLength }),
      maxLength: field.maxLength ?? longest,
      ...plainKeywords(field, context),
    }),
    normalise: (value) => (typeof value === "string" ? normaliseText(tidy(value)) : value),
    compileCheck: (field, context) => checkText(field, context, longest, form),
    storage: textStorage,
    compare: compareText,
    operators: textOperators,
    formulaType: "text",
    display: inWords,
  };
}
