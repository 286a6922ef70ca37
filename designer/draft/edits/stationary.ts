/**
 * Of the keys in `order`, as many as can stay where they are while the others move to make it `wanted`, which has all of
 * them: a longest run that stands in the same order in both.
 */
export function stationary(order: readonly string[], wanted: readonly string[]): ReadonlySet<string> {
  const ranks = new Map(wanted.map((key, rank) => [key, rank]));
  const rankOf = (key: string) => ranks.get(key) ?? -1;
  /** The key that ends the best run of each length so far, and what stands before each key in its run. */
  const ends: string[] = [];
  const previous = new Map<string, string | undefined>();
  for (const key of order) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rankOf(ends[middle] ?? "") < rankOf(key)) low = middle + 1;
      else high = middle;
    }
    previous.set(key, ends[low - 1]);
    ends[low] = key;
  }
  const run = new Set<string>();
  for (let key = ends.at(-1); key !== undefined; key = previous.get(key)) run.add(key);
  return run;
}
