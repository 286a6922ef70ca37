import { HighlightStyle, LanguageSupport, LRLanguage, syntaxHighlighting } from "@codemirror/language";
import { tags } from "@lezer/highlight";
import { parser } from "../../runtime/core/formula/generated/parser.ts";

const colours = HighlightStyle.define([
  { tag: tags.number, color: "var(--good)" },
  { tag: [tags.string, tags.bool], color: "var(--warn)" },
  { tag: tags.function(tags.variableName), color: "var(--accent-ink)", fontWeight: "600" },
  { tag: tags.propertyName, fontStyle: "italic" },
  { tag: [tags.arithmeticOperator, tags.compareOperator, tags.operator], color: "var(--quiet)" },
]);

/** Formulas as an editor reads them: by the grammar of the language, in the colours of the page. */
export const formulaLanguage = new LanguageSupport(
  LRLanguage.define({ name: "formula", parser }),
  syntaxHighlighting(colours),
);
