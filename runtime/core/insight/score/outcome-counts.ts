/** Won and lost records by the points that they had. */
export type OutcomeCounts = Map<number, { won: number; lost: number }>;

export type Outcome = "won" | "lost";

/** Counts one record more, in place. */
export function addOutcome(counts: OutcomeCounts, points: number, outcome: Outcome, times = 1): void {
  const found = counts.get(points) ?? { won: 0, lost: 0 };
  found[outcome] += times;
  counts.set(points, found);
}

/** Adds all counts of the second to the first, in place. */
export function mergeOutcomes(into: OutcomeCounts, other: OutcomeCounts): void {
  for (const [points, { won, lost }] of other) {
    addOutcome(into, points, "won", won);
    addOutcome(into, points, "lost", lost);
  }
}

/** How many records there are of each outcome. */
export function totalOutcomes(counts: OutcomeCounts): { readonly won: number; readonly lost: number } {
  let [won, lost] = [0, 0];
  for (const each of counts.values()) {
    won += each.won;
    lost += each.lost;
  }
  return { won, lost };
}
