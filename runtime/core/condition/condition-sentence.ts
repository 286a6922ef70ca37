import type { ConditionTree, Explanation } from "./compiled-condition.ts";
import { describeCondition } from "./describe-condition.ts";
import type { ConditionWords } from "./leaf-words.ts";

/** The condition as one sentence without a full stop: "Amount is at least 5 and Owner is me". */
export function conditionSentence(tree: ConditionTree | Explanation, words: ConditionWords): string {
  return describeCondition(tree, words)
    .map(({ text }) => text)
    .join("");
}
