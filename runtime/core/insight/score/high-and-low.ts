import type { OutcomeCounts } from "./outcome-counts.ts";
import { winRate, type WinRate } from "./win-rate.ts";

/** The records with high points beside those with low ones. */
export interface HighAndLow {
  /** Records with at least so many points count as high. */
  readonly from: number;
  readonly high: WinRate;
  readonly low: WinRate;
}

/**
 * Splits closed records at the median of their points, those above it against the others; where nothing lies above,
 * those on it against those below. Null where all have the same points.
 */
export function highAndLow(counts: OutcomeCounts): HighAndLow | null {
  const groups = [...counts].toSorted(([a], [b]) => a - b);
  const sizes = groups.map(([, { won, lost }]) => won + lost);
  const half = sizes.reduce((sum, size) => sum + size, 0) / 2;
  let seen = 0;
  const median = sizes.findIndex((size) => (seen += size) >= half);
  const split = median === groups.length - 1 ? median : median + 1;
  const from = groups[split]?.[0];
  if (split <= 0 || from === undefined) return null;
  return { from, high: rateOf(groups.slice(split)), low: rateOf(groups.slice(0, split)) };
}

function rateOf(
  groups: readonly (readonly [number, { readonly won: number; readonly lost: number }])[],
): WinRate {
  const won = groups.reduce((sum, [, each]) => sum + each.won, 0);
  return winRate(
    won,
    groups.reduce((sum, [, each]) => sum + each.lost, won),
  );
}
