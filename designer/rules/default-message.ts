import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { conditionScopeOf } from "../../runtime/core/compile/condition-scope-of.ts";
import { conditionSentence } from "../../runtime/core/condition/condition-sentence.ts";
import { readCondition } from "../../runtime/core/condition/read-condition.ts";
import type { Text } from "../../runtime/core/definition/text.ts";
import { conditionWords } from "../../runtime/ui/conditions/condition-words.ts";

/** What a rule says of itself until somebody writes it better: its condition, in each of the languages. */
export function defaultMessage(
  app: CompiledApp,
  form: CompiledForm,
  condition: unknown,
  locales: readonly string[],
  frame: (locale: string, sentence: string) => string,
): Text {
  const { tree } = readCondition(condition, conditionScopeOf(form), "");
  return Object.fromEntries(
    locales.map((locale) => {
      const words = conditionWords(app, form, locale, () => undefined);
      return [locale, frame(locale, tree === null ? "…" : conditionSentence(tree, words))];
    }),
  );
}
