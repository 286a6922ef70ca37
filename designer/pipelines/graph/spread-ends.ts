/**
 * Places along a side for ends that want to be at `wanted`, in its order: within `most` of the middle to both sides, and
 * `apart` from each other as far as there is room, so that a line that leaves is not taken for one that arrives.
 */
export function spreadEnds(wanted: readonly number[], most: number, apart: number): readonly number[] {
  const gap = wanted.length < 2 ? apart : Math.min(apart, (2 * most) / (wanted.length - 1));
  const order = wanted
    .map((_, index) => index)
    .toSorted((one, two) => (wanted[one] ?? 0) - (wanted[two] ?? 0));
  const places = wanted.map((each) => Math.min(Math.max(each, -most), most));
  let least = -Infinity;
  for (const index of order) {
    places[index] = Math.max(places[index] ?? 0, least);
    least = places[index] + gap;
  }
  let highest = most;
  for (const index of order.toReversed()) {
    places[index] = Math.min(places[index] ?? 0, highest);
    highest = places[index] - gap;
  }
  return places;
}
