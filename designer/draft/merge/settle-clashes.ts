import type { Json } from "../../../runtime/core/json.ts";
import { jsonEqual } from "../../../runtime/core/json-equal.ts";
import { alignNames } from "./align-names.ts";
import { formerPath } from "./former-path.ts";
import type { History } from "../history.ts";
import { isBelow } from "../edits/is-below.ts";
import { placeIn } from "./layout-places.ts";
import { type Clash, mergeDrafts } from "./merge-drafts.ts";
import { movedIn } from "./moved-in.ts";
import type { Path } from "../edits/path.ts";
import { placedOnce } from "./placed-once.ts";
import { readAt } from "../edits/read-at.ts";
import { stepsSince, type StepSince } from "./steps-since.ts";
import { withMine } from "./with-mine.ts";
import { withoutRemoval } from "./without-removal.ts";

/** Two drafts that began as `base`, and what clashes between them. */
export interface Clashing {
  readonly base: Json;
  readonly mine: History;
  readonly theirs: Json;
  readonly clashes: readonly Clash[];
}

/** The path that a place of the merged document had in the one that both began with. */
type Former = (at: Path) => Path;

/** What came of the choices: the document that has both, and clashes for which there is no place. */
export interface Settled {
  readonly document: Json;
  readonly placeless: readonly Clash[];
}

/**
 * Merges two drafts by what was chosen for each of their clashes. A step of mine that is decided against is taken back
 * whole, with all that it did along; where I keep what they have removed, all that they took along comes back too.
 */
export function settleClashes(
  { base, mine, theirs, clashes }: Clashing,
  chosen: readonly boolean[],
): Settled {
  const isMine = (clash: Clash) => chosen[clashes.indexOf(clash)] === true;
  const [kept, given] = [clashes.filter(isMine), clashes.filter((clash) => !isMine(clash))];
  const { renames } = alignNames({ base, mine: mine.document, theirs });
  const former = (at: Path) => formerPath(at, renames);
  const back = decidedAgainst(stepsSince(base, mine) ?? [], kept, given, former);
  const left = removed(base, without(mine.document, back), given, "mine", former);
  const right = removed(base, theirs, kept, "theirs", former);
  const { document, clashes: still } = mergeDrafts(base, left, right, (clash) =>
    kept.some((each) => each.mine === undefined && isOneMatter(each, clash)),
  );
  const mineStill = still.filter((clash) => kept.some((each) => isOneMatter(each, clash)));
  const wanted = kept.filter((clash) => !still.some((each) => isOneMatter(each, clash)));
  const placeless = new Set<Clash>();
  let settled = document;
  const settle = (clash: Clash, from: Json): boolean => {
    const next = withMine(settled, from, clash);
    settled = next ?? settled;
    return next !== null;
  };
  const settleAll = (about: (clash: Clash) => boolean): void => {
    for (const clash of mineStill.filter(about))
      if (!settle(clash, left))
        for (const each of kept.filter((one) => isOneMatter(one, clash))) placeless.add(each);
    for (const clash of wanted.filter(about))
      if (!isBack(settled, clash) && !settle(clash, mine.document)) placeless.add(clash);
  };
  settleAll(({ what }) => what === "value" || what === "order");
  settled = placedOnce({ base, mine: left, theirs: right }, settled).document;
  settleAll(({ what }) => what === "place");
  // The places of all others go by their name.
  settleAll(({ what }) => what === "name");
  return { document: settled, placeless: [...placeless] };
}

/** The steps that changed what theirs was chosen for; not one whose own item was removed for good. */
function decidedAgainst(
  steps: readonly StepSince[],
  kept: readonly Clash[],
  given: readonly Clash[],
  former: Former,
): readonly StepSince[] {
  return steps.filter(({ taken, before, after }) => {
    // A file is many things: what was not asked about stays.
    if (taken.label.noun === "file" || taken.label.verb === "replace") return false;
    const head = taken.edits.findLast((edit) => edit.do === "remove")?.at.join("/");
    const isDecided =
      taken.label.verb === "remove" &&
      kept.some(({ at }) => [at, former(at)].some((path) => path.join("/") === head));
    return !isDecided && given.some((clash) => hasChanged(clash, before, after, former));
  });
}

function hasChanged({ what, at, kept }: Clash, before: Json, after: Json, former: Former): boolean {
  const item = readAt(before, at) === undefined ? former(at) : at;
  if (what === "place" || kept?.moved !== undefined) {
    if (movedIn(before, after, item) !== null) return true;
    if (what === "place") return placeIn(before, item) !== placeIn(after, at);
  }
  const value = readAt(after, at) ?? readAt(after, former(at));
  const isRenamed =
    kept?.name !== undefined && readAt(before, at) === undefined && readAt(after, at) !== undefined;
  return isRenamed || !jsonEqual(readAt(before, item), value);
}

function without(mine: Json, steps: readonly StepSince[]): Json {
  return steps.reduceRight(
    (current, { before, after }) => mergeDrafts(after, before, current).document,
    mine,
  );
}

/** A side without its removals of what the other one was chosen for. */
function removed(
  base: Json,
  side: Json,
  clashes: readonly Clash[],
  whose: "mine" | "theirs",
  former: Former,
): Json {
  return clashes
    .filter((clash) => clash[whose] === undefined)
    .reduce((current, { at }) => withoutRemoval(base, current, former(at)), side);
}

function isBack(document: Json, { what, at, mine, theirs }: Clash): boolean {
  if (what === "place" || what === "name") return false;
  if (what !== "value" || mine === undefined || theirs !== undefined)
    return what === "value" && jsonEqual(readAt(document, at), mine);
  return readAt(document, at) !== undefined;
}

/** Whether two clashes ask for the same: a place or a name is asked for beside what stands there. */
function isOneMatter(one: Clash, other: Clash): boolean {
  const kind = ({ what }: Clash) => (what === "place" || what === "name" ? what : "value");
  return kind(one) === kind(other) && isAround(one.at, other.at);
}

/** Whether one of two places is inside the other, or both are one. */
function isAround(one: Path, other: Path): boolean {
  return isBelow(one, other) || isBelow(other, one);
}
