import type { Json } from "../../../runtime/core/json.ts";
import { applyEdits } from "../edits/apply-edits.ts";
import type { Edit } from "../edits/edit.ts";
import { editsBetween } from "../edits/edits-between.ts";
import { entriesOf } from "../edits/entries-of.ts";
import { goneItems } from "./gone-items.ts";
import type { History, Taken } from "../history.ts";
import { isBelow } from "../edits/is-below.ts";
import { mergeDrafts } from "./merge-drafts.ts";
import { nounAt } from "./noun-at.ts";
import { readAt } from "../edits/read-at.ts";
import { renamedItem } from "./renamed-item.ts";
import { sameButOrder } from "../edits/same-but-order.ts";
import { sameToOrder } from "../edits/same-to-order.ts";
import { unsavedSteps } from "./unsaved-steps.ts";
import { withName } from "./with-name.ts";
import { withPartsOf } from "./with-parts-of.ts";

/** What both began with, and what somebody else has made of it. */
export interface Meeting {
  readonly base: Json;
  readonly theirs: Json;
}

/**
 * Carries a history over to a document in which somebody else's changes are merged: each step leads back, and forth, from
 * what it is there by now, so that it follows what they renamed. Steps of which they left nothing are no longer in it. All
 * that they have not, undone, leads to exactly what they have: of a list that both changed, nothing comes back by it that
 * they have taken out too.
 */
export function rebaseHistory(history: History, document: Json, meeting?: Meeting): History {
  const unsaved = meeting === undefined ? null : unsavedSteps(meeting.base, history);
  const past: Taken[] = [];
  const future: Taken[] = [];
  const begun: Sides = { was: history.document, now: withPartsOf(document, history.document) };
  let sides = begun;
  for (const [index, taken] of history.past.toReversed().entries()) {
    const isLast = meeting !== undefined && index + 1 === unsaved;
    const back = isLast ? leading(sides, taken.inverse, meeting.theirs) : rebased(sides, taken.inverse);
    if (back === null) break;
    if (back.edits.length > 0) past.unshift({ ...taken, edits: back.inverse, inverse: back.edits });
    sides = back.sides;
  }
  sides = begun;
  for (const taken of history.future) {
    const on = rebased(sides, taken.edits);
    if (on === null) break;
    if (on.edits.length > 0) future.push({ ...taken, edits: on.edits, inverse: on.inverse });
    sides = on.sides;
  }
  return { document, past, future };
}

/** Edits that lead to a given document, in place of where they would lead: by those themselves where they do. */
function leading(sides: Sides, edits: readonly Edit[], to: Json): Rebased | null {
  const was = applyEdits(sides.was, edits)?.document;
  if (was === undefined) return null;
  const direct = applyEdits(sides.now, edits);
  if (direct !== null && sameToOrder(direct.document, to) && !sameToOrder(sides.now, to))
    return { sides: { was, now: direct.document }, edits, inverse: direct.inverse };
  const needed = editsBetween(sides.now, to);
  const done = applyEdits(sides.now, needed);
  if (done === null) return null;
  return { sides: { was, now: done.document }, edits: needed, inverse: done.inverse };
}

/** The document as the history knows it at one of its steps, and with what somebody else changed. */
interface Sides {
  readonly was: Json;
  readonly now: Json;
  /** What leads from the one to the other, where that is known. */
  readonly between?: readonly Edit[];
}

interface Rebased {
  readonly sides: Sides;
  readonly edits: readonly Edit[];
  readonly inverse: readonly Edit[];
}

/** What edits of the one document are in the other; null where they do not fit the one that they were made for. */
function rebased(
  { was, now, between = editsBetween(was, now) }: Sides,
  edits: readonly Edit[],
): Rebased | null {
  const next = applyEdits(was, edits)?.document;
  if (next === undefined) return null;
  // Most steps have nothing to do with what somebody else did; what was renamed, any step can mention.
  const isApart = areApart(edits, between) && !mentionRenamed(edits, between);
  const direct = applyEdits(now, edits);
  if (isApart && direct !== null) {
    const sides = { was: next, now: direct.document, between };
    const isNothing = sameToOrder(now, direct.document);
    return isNothing ? { sides, edits: [], inverse: [] } : { sides, edits, inverse: direct.inverse };
  }
  const [from, there] = withRenamesOf(edits, was, now);
  const { document } = mergeDrafts(from, withNamesOf(now, next, was), there);
  const sides = { was: next, now: document };
  // It tells a rename in fewer words than a difference; and where its neighbours are there, it knows its place better.
  const isAsGood =
    direct !== null &&
    (sameToOrder(direct.document, document) ||
      (haveFollowers(edits, now) && sameButOrder(direct.document, document)));
  if (isAsGood && !sameToOrder(now, document))
    return { sides: { was: next, now: direct.document }, edits, inverse: direct.inverse };
  const merged = editsBetween(now, document);
  return { sides, edits: merged, inverse: applyEdits(now, merged)?.inverse ?? [] };
}

/** Both documents, with the names that a step gives to what is in both: who is titled in the same step is still known by it. */
function withRenamesOf(edits: readonly Edit[], was: Json, now: Json): readonly [Json, Json] {
  let both: readonly [Json, Json] = [was, now];
  for (const edit of edits) {
    const noun = edit.do === "rekey" ? nounAt(edit.at) : null;
    if (edit.do !== "rekey" || noun === null) continue;
    const [one, other] = both;
    const named = [
      withName(one, { noun, at: edit.at }, edit.to),
      withName(other, { noun, at: edit.at }, edit.to),
    ] as const;
    if (named[0] !== one && named[1] !== other) both = named;
  }
  return both;
}

/** Whether what is put somewhere finds there what it stood in front of. */
function haveFollowers(edits: readonly Edit[], document: Json): boolean {
  return edits.every((edit) => {
    if (edit.do !== "insert" && edit.do !== "move") return true;
    const entries = entriesOf(readAt(document, edit.at.slice(0, -1))) ?? [];
    return entries.some(([key, value]) => key === edit.before || value === edit.before);
  });
}

function areApart(some: readonly Edit[], others: readonly Edit[]): boolean {
  return some.every((one) => others.every((other) => !touch(one, other)));
}

/** Whether two edits are about the same: items that both bring in beside each other can be one that was renamed. */
function touch(one: Edit, other: Edit): boolean {
  if (isBelow(one.at, other.at) || isBelow(other.at, one.at)) return true;
  const doAlike = one.do === other.do || one.do === "rekey" || other.do === "rekey";
  return one.do !== "set" && one.do !== "remove" && doAlike && areBeside(one, other);
}

function areBeside(one: Edit, other: Edit): boolean {
  return one.at.length === other.at.length && isBelow(one.at, other.at.slice(0, -1));
}

/** Whether edits can speak of something that goes by another name after others: every mention has that name in it. */
function mentionRenamed(edits: readonly Edit[], others: readonly Edit[]): boolean {
  const renamed = others.filter(
    (gone) => gone.do === "remove" && others.some((each) => each.do === "insert" && areBeside(gone, each)),
  );
  const text = renamed.length === 0 ? "" : JSON.stringify(edits);
  return renamed.some(({ at }) => text.includes(JSON.stringify(at.at(-1)).slice(1, -1)));
}

/** The next document, where what it brings back goes by the name that somebody else has given it meanwhile. */
function withNamesOf(now: Json, next: Json, was: Json): Json {
  let named = next;
  for (const gone of goneItems(next, was)) {
    const is = ({ at }: typeof gone) => at.join("/") === gone.at.join("/");
    if (renamedItem(next, was, is) !== undefined) continue;
    const elsewhere = renamedItem(named, now, is);
    if (elsewhere !== undefined) named = withName(named, elsewhere.item, elsewhere.to);
  }
  return named;
}
