import type { Item } from "./item.ts";

/** One item of the newer list with what it was before; `moved` where it has another place among those that stayed. */
export interface ItemPair {
  readonly before: Item | null;
  readonly after: Item;
  readonly moved: boolean;
}

/** Pairs two lists by name, a renamed item with the one that it was renamed from; what is left over was removed. */
export function pairItems(
  before: readonly Item[],
  after: readonly Item[],
): { readonly pairs: readonly ItemPair[]; readonly removed: readonly Item[] } {
  const formerOf = formerItems(before, after);
  const kept = new Set(formerOf.values());
  const stayed = before.filter((item) => kept.has(item));
  const places = new Map(stayed.map((item, index) => [item, index]));
  const placeOf = (item: Item): number => places.get(item) ?? -1;
  const inPlace = longestRising(
    after.flatMap((item) => {
      const former = formerOf.get(item);
      return former === undefined ? [] : [placeOf(former)];
    }),
  );
  const pairs = after.map((item) => {
    const former = formerOf.get(item) ?? null;
    return { before: former, after: item, moved: former !== null && !inPlace.has(placeOf(former)) };
  });
  return { pairs, removed: before.filter((item) => !kept.has(item)) };
}

/**
 * What each item was before: the one of its name, else the one that it was renamed from, if no other item is that. A note
 * that is older than the version before says the same as the one of the item that has it there; and an item that has the
 * name from which another was renamed, which is gone, is that one, called as it once was.
 */
export function formerItems<T extends Pick<Item, "name" | "renamedFrom">>(
  before: readonly T[],
  after: readonly T[],
): ReadonlyMap<T, T> {
  const byName = new Map(before.map((item) => [item.name, item]));
  const names = new Set(after.map(({ name }) => name));
  const former = new Map<T, T>();
  const heir = (from: string) =>
    before.find(({ name, renamedFrom }) => renamedFrom === from && !names.has(name) && byName.has(name));
  for (const item of after) {
    const { renamedFrom } = item;
    const same = byName.get(item.name);
    const isNoted = renamedFrom !== null && !names.has(renamedFrom);
    const found = same ?? (isNoted ? (byName.get(renamedFrom) ?? heir(renamedFrom)) : undefined);
    if (found === undefined) continue;
    former.set(item, found);
    byName.delete(found.name);
  }
  for (const item of after) {
    const found = former.has(item) ? undefined : heir(item.name);
    if (found === undefined) continue;
    former.set(item, found);
    byName.delete(found.name);
  }
  return former;
}

interface Chain {
  readonly number: number;
  readonly before: Chain | undefined;
}

/** The numbers of a longest rising subsequence: those that need not be called moved. */
function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  /** By length less one: the chain of that length which ends lowest. */
  const best: Chain[] = [];
  for (const number of numbers) {
    let [low, high] = [0, best.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((best[middle]?.number ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    best[low] = { number, before: best[low - 1] };
  }
  const chain = new Set<number>();
  for (let link = best.at(-1); link !== undefined; link = link.before) chain.add(link.number);
  return chain;
}
