/** Always as many, so that there are few statements to prepare. */
const sizes = [200, 100, 50, 32, 16, 8, 4, 2];

/** How many of the rows that are `left` one statement writes, no more than `most`. */
export function rowsAtOnce(left: number, most = Infinity): number {
  return sizes.find((size) => size <= Math.min(left, most)) ?? 1;
}
