import { interleave } from "./interleave.ts";
import { stationary } from "../edits/stationary.ts";

/** One order of what two admins have, and whether it does what both of them wanted: else it is theirs. */
export interface MergedOrder {
  readonly order: readonly string[];
  readonly agreed: boolean;
}

/** Orders of more items than this that both admins changed are not woven into one: somebody chooses. */
const mostWoven = 1_000;

/**
 * Merges two orders that began as `base`. Where both moved items, they have to be different ones, and every two items
 * stand as the one has put them who turned them around.
 */
export function mergeOrder(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): MergedOrder {
  const [left, right] = [new Set(mine), new Set(theirs)];
  const shared = base.filter((key) => left.has(key) && right.has(key));
  const all = new Set(shared);
  const orders = [mine, theirs].map((side) => side.filter((key) => all.has(key)));
  const [ours = [], others = []] = orders;
  if (same(shared, others) && !same(shared, ours))
    return { order: interleave(mine, withoutMoved(theirs, shared, ours)), agreed: true };
  if (same(ours, others)) return { order: interleave(theirs, mine), agreed: true };
  if (same(shared, ours))
    return { order: interleave(theirs, withoutMoved(mine, shared, others)), agreed: true };
  const woven = weave(shared, ours, others);
  if (woven === null) return { order: interleave(theirs, mine), agreed: false };
  return { order: interleave(interleave(woven, theirs), mine), agreed: true };
}

/**
 * An order without what somebody has moved away: what was put behind that stays with the others. Of two neighbours that
 * changed places either can have been moved, and so neither counts.
 */
function withoutMoved(
  order: readonly string[],
  base: readonly string[],
  moved: readonly string[],
): readonly string[] {
  if (base.length > mostWoven) return order;
  const [resting, ranksNow, ranksThen] = [stationary(base, moved), ranks(moved), ranks(base)];
  const isBefore = (all: ReadonlyMap<string, number>, one: string, other: string) =>
    (all.get(one) ?? 0) < (all.get(other) ?? 0);
  return order.filter((key) => {
    if (!ranksThen.has(key) || resting.has(key)) return true;
    const beside = (each: string) =>
      each === key || isBefore(ranksThen, each, key) === isBefore(ranksNow, each, key);
    return stationary(base.filter(beside), moved.filter(beside)).size === resting.size;
  });
}

/** All three have the same keys; null where no order does what both wanted. */
function weave(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): readonly string[] | null {
  if (base.length > mostWoven) return null;
  const [restingHere, restingThere] = [stationary(base, mine), stationary(base, theirs)];
  if (base.some((key) => !restingHere.has(key) && !restingThere.has(key))) return null;
  const [here, there] = [ranks(mine), ranks(theirs)];
  const earlier = base.map((key, index) => {
    const [k, l] = [here.get(key) ?? 0, there.get(key) ?? 0];
    const before = base.filter((other, place) => {
      if (other === key) return false;
      const first = place < index;
      const turned = (here.get(other) ?? 0) < k !== first || (there.get(other) ?? 0) < l !== first;
      return turned ? !first : first;
    });
    return [key, before.length] as const;
  });
  if (new Set(earlier.map(([, count]) => count)).size < base.length) return null;
  return earlier.toSorted(([, a], [, b]) => a - b).map(([key]) => key);
}

function ranks(order: readonly string[]): ReadonlyMap<string, number> {
  return new Map(order.map((key, rank) => [key, rank]));
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index]);
}
