import { type OutcomeCounts, totalOutcomes } from "./outcome-counts.ts";
import { z95 } from "./win-rate.ts";

/** How well points tell won from lost records. */
export interface Discrimination {
  /** The share of pairs of a won and a lost record in which the won one has more points, ties half: 0.5 tells nothing. */
  readonly auc: number;
  /** The bounds between which it lies with 95 % confidence. */
  readonly low: number;
  readonly high: number;
}

/**
 * The area under the ROC curve as the Mann–Whitney statistic U / (won · lost), counted exactly from the numbers of
 * records by points; null without a won or a lost record. Its standard error is Hanley and McNeil's (Radiology 143,
 * 1982): with q₁ = a/(2−a) and q₂ = 2a²/(1+a),
 * √((a(1−a) + (won−1)(q₁−a²) + (lost−1)(q₂−a²)) / (won · lost)).
 */
export function discrimination(counts: OutcomeCounts): Discrimination | null {
  const { won, lost } = totalOutcomes(counts);
  if (won === 0 || lost === 0) return null;
  let [below, twice] = [0, 0];
  for (const [, at] of [...counts].toSorted(([a], [b]) => a - b)) {
    twice += at.won * (2 * below + at.lost);
    below += at.lost;
  }
  const auc = twice / 2 / (won * lost);
  const [q1, q2] = [auc / (2 - auc), (2 * auc ** 2) / (1 + auc)];
  const variance = auc * (1 - auc) + (won - 1) * (q1 - auc ** 2) + (lost - 1) * (q2 - auc ** 2);
  const reach = z95 * Math.sqrt(Math.max(0, variance) / (won * lost));
  return { auc, low: Math.max(0, auc - reach), high: Math.min(1, auc + reach) };
}
