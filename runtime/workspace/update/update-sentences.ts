import type { AppView } from "../../contract/generated/contract.ts";
import { changeWords } from "../../core/diff/change-words.ts";
import { describeChange } from "../../core/diff/describe-change.ts";
import { diffApps } from "../../core/diff/diff-apps.ts";

/** What a newer version of an app changes, as far as the reader sees it, in the reader's language. */
export function updateSentences(
  { definition: before }: AppView,
  { definition: after }: AppView,
  locale: string,
): readonly string[] {
  const words = changeWords(before, after, locale);
  return diffApps({ document: before }, { document: after }).map((change) => describeChange(change, words));
}
