import type { StoredScore } from "../../record.ts";

/** How the totals of records are spread. */
export interface Distribution {
  readonly maximum: number;
  /** Records by equal parts of 0 … maximum; the last one includes the maximum. */
  readonly bins: number[];
  /** Records by grade; those without one under "". */
  readonly grades: Map<string, number>;
  count: number;
  /** The sum of totals in tenths, which is exact. */
  tenths: number;
}

const binCount = 20;

/** Nothing counted yet. */
export function emptyDistribution(maximum: number): Distribution {
  return { maximum, bins: Array.from({ length: binCount }, () => 0), grades: new Map(), count: 0, tenths: 0 };
}

/** Counts one score more, in place. */
export function addScore(to: Distribution, { total, grade }: StoredScore): void {
  const share = to.maximum > 0 ? total / to.maximum : 0;
  const bin = Math.min(binCount - 1, Math.max(0, Math.floor(share * binCount)));
  to.bins[bin] = (to.bins[bin] ?? 0) + 1;
  to.grades.set(grade ?? "", (to.grades.get(grade ?? "") ?? 0) + 1);
  to.count += 1;
  to.tenths += Math.round(total * 10);
}

/** Adds all that the second counted to the first, in place; both have the same maximum. */
export function mergeDistributions(into: Distribution, other: Distribution): void {
  for (const [index, count] of other.bins.entries()) into.bins[index] = (into.bins[index] ?? 0) + count;
  for (const [grade, count] of other.grades) into.grades.set(grade, (into.grades.get(grade) ?? 0) + count);
  into.count += other.count;
  into.tenths += other.tenths;
}
