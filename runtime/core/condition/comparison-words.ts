import type { ConditionOperator, Operand } from "./compiled-condition.ts";
import type { ConditionType } from "./condition-scope.ts";
import { phraseName } from "./phrase-name.ts";
import { languageOf } from "./phrases.ts";

/** What a leaf says without what it compares with, to choose from: “is at least”, “starts with”, “以…开头”. */
export function comparisonWords(
  said: { readonly operator: ConditionOperator; readonly operand: Operand; readonly negated: boolean },
  fieldType: ConditionType | undefined,
  locale: string,
): string {
  // A value that is not there yet has no type of its own.
  const operand: Operand = said.operand.kind === "value" ? { kind: "none" } : said.operand;
  const phrases = languageOf(locale).leaf[phraseName({ operator: said.operator, operand }, fieldType)];
  return phrases[said.negated ? 1 : 0].replace(/\s*\{\}$/, "").replace("{}", "…");
}
