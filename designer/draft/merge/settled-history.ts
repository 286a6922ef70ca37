import type { Json } from "../../../runtime/core/json.ts";
import { applyEdits } from "../edits/apply-edits.ts";
import { itemTitle } from "../commands/item-title.ts";
import { editsBetween } from "../edits/edits-between.ts";
import type { History } from "../history.ts";
import type { Clash } from "./merge-drafts.ts";
import { nounAt } from "./noun-at.ts";
import { rebaseHistory } from "./rebase-history.ts";
import { type Clashing, settleClashes } from "./settle-clashes.ts";
import type { StepLabel } from "../step.ts";

/**
 * My history once clashes are settled at `now` (milliseconds). What I chose of mine is the last step in it: undone, it leads
 * to what somebody else made of the same. With it the clashes for which there is no place; then nothing is to be settled.
 */
export function settledHistory(
  clashing: Clashing,
  chosen: readonly boolean[],
  now: number,
): { readonly history: History; readonly placeless: readonly Clash[] } {
  const { document, placeless } = settleClashes(clashing, chosen);
  const { mine, clashes } = clashing;
  const first = clashes.find((_, index) => chosen[index] === true);
  if (placeless.length > 0 || first === undefined)
    return { history: rebaseHistory(mine, document, clashing), placeless };
  const theirs = settleClashes(
    clashing,
    clashes.map(() => false),
  ).document;
  const history = rebaseHistory(mine, theirs, clashing);
  const edits = editsBetween(theirs, document);
  const done = applyEdits(theirs, edits);
  if (done === null || edits.length === 0)
    return { history: rebaseHistory(mine, document, clashing), placeless };
  const step = { label: labelOf(document, first), edits, inverse: done.inverse, together: null, at: now };
  return { history: { document: done.document, past: [...history.past, step], future: [] }, placeless };
}

/** What the choice is called where it can be undone: by the item around what was asked first. */
function labelOf(document: Json, { at }: Clash): StepLabel {
  for (let length = at.length; length > 0; length -= 1) {
    const item = at.slice(0, length);
    const noun = nounAt(item);
    if (noun !== null) return { verb: "change", noun, title: itemTitle(document, item) };
  }
  return { verb: "change", noun: "app", title: itemTitle(document, []) };
}
