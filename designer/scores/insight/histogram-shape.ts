/** The totals between which a bin lies. */
export function binEdges(index: number, bins: number, maximum: number): readonly [from: number, to: number] {
  const wide = maximum / bins;
  return [Number((index * wide).toFixed(2)), Number(((index + 1) * wide).toFixed(2))];
}

/** Where the most records are; the first of several alike. */
export function fullestBin(bins: readonly number[]): number {
  return Math.max(0, bins.indexOf(Math.max(...bins)));
}

/** The grade in which the middle of a bin lies; null where it lies in none. */
export function gradeOfBin(
  index: number,
  bins: number,
  maximum: number,
  grades: readonly { readonly name: string; readonly from: number }[],
): string | null {
  const middle = ((index + 0.5) / bins) * maximum;
  return grades.toSorted((a, b) => b.from - a.from).find(({ from }) => middle >= from)?.name ?? null;
}

/** The upper edges of bins as one line, a path of SVG that fills `width` by `height` below `top`. */
export function outline(
  bins: readonly number[],
  most: number,
  width: number,
  height: number,
  top: number,
): string {
  const y = (count: number) => Number((top + height - (count / most) * height).toFixed(2));
  const x = (index: number) => Number(((index / bins.length) * width).toFixed(2));
  const steps = bins.map((count, index) => `V${String(y(count))}H${String(x(index + 1))}`);
  return `M0 ${String(top + height)}${steps.join("")}V${String(top + height)}`;
}
