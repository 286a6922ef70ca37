import type { Problem } from "../../runtime/core/problem/problem.ts";
import { filledText } from "../../runtime/core/problem/filled-text.ts";
import { foldedFindings, type FoldedWords } from "../../runtime/core/problem/folded-findings.ts";
import type { MessageLocale } from "../../runtime/core/problem/message.ts";

/** A place of which a finding tells; `said` is what there is to say beside where it is, if anything. */
export interface FoundPlace {
  readonly finding: Problem;
  readonly said: string | null;
}

/** What is odd, said once, and the places of which it is true, in their order. */
export interface FindingFold {
  readonly said: string;
  readonly places: readonly [FoundPlace, ...FoundPlace[]];
}

/**
 * Brings together what says the same of several places; each fold stands where its first finding did. `words` says a
 * finding by itself, in `locale`.
 */
export function foldFindings(
  findings: readonly Problem[],
  words: (finding: Problem) => string,
  locale: string,
): readonly FindingFold[] {
  const alike = new Map<string, [Problem, ...Problem[]]>();
  for (const finding of findings) {
    const key = foldedWords(finding) === undefined ? words(finding) : finding.code;
    const some = alike.get(key);
    if (some === undefined) alike.set(key, [finding]);
    else some.push(finding);
  }
  const language: MessageLocale = locale.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
  return [...alike.values()].map(([first, ...others]) => {
    const folded = others.length === 0 ? undefined : foldedWords(first);
    const place = (finding: Problem): FoundPlace => ({
      finding,
      said: folded === undefined ? null : filledText(folded.each[language], finding.params, language),
    });
    return {
      said: folded === undefined ? words(first) : folded.all[language],
      places: [place(first), ...others.map(place)],
    };
  });
}

function foldedWords({ code }: Problem): FoldedWords | undefined {
  return Object.hasOwn(foldedFindings, code)
    ? foldedFindings[code as keyof typeof foldedFindings]
    : undefined;
}
