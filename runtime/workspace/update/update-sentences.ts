import type { AppView } from "../../contract/generated/contract.ts";
import type { Change } from "../../core/diff/change.ts";
import { changeWords } from "../../core/diff/change-words.ts";
import { describeChange } from "../../core/diff/describe-change.ts";
import { diffApps } from "../../core/diff/diff-apps.ts";
import { mattersToReader } from "./matters-to-reader.ts";

/** What a newer version of an app changes of what its reader works with, in their language and by titles alone. */
export function updateSentences(
  { definition: before }: Pick<AppView, "definition">,
  { definition: after }: Pick<AppView, "definition">,
  locale: string,
): readonly string[] {
  const words = changeWords(before, after, locale);
  return diffApps({ document: before }, { document: after })
    .filter(mattersToReader)
    .map((change) => describeChange(withoutFormula(change), words));
}

/** That it is computed otherwise matters; the formula speaks in technical names. */
function withoutFormula(change: Change): Change {
  return change.keyword === "x-formula" && change.before !== null && change.after !== null
    ? { ...change, before: {}, after: {} }
    : change;
}
