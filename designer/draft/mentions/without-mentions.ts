import type { Edit } from "../edits/edit.ts";
import { isBelow } from "../edits/is-below.ts";
import type { Path } from "../edits/path.ts";
import type { Mention } from "./mention.ts";

/**
 * The edits that take a name out of lists and out of entries that it is the key of; what is inside the noun itself
 * goes with it. Items are taken from the end of their list, so that the numbers of the earlier ones still hold.
 */
export function withoutMentions(mentions: readonly Mention[], noun: Path): readonly Edit[] {
  return mentions
    .filter(({ how, at }) => how !== "rule" && how !== "ruleKey" && how !== "formula" && !isBelow(at, noun))
    .toReversed()
    .map(({ at }): Edit => ({ do: "remove", at }));
}
