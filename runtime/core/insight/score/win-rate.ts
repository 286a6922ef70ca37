/** How many of some closed records were won, with how far that can be trusted. */
export interface WinRate {
  readonly won: number;
  readonly count: number;
  /** 0 to 1; null where there is no record. */
  readonly rate: number | null;
  /** The bounds between which the true rate lies with 95 % confidence. */
  readonly low: number;
  readonly high: number;
  /** True where there are so few records that chance may say anything. */
  readonly small: boolean;
}

/** Below so many records, a rate is said to rest on few. */
const fewRecords = 30;

/** The two-sided 95 % quantile of the normal distribution. */
export const z95 = 1.959963984540054;

/**
 * The win rate with its Wilson score interval, which stays within 0 … 1 and holds for small numbers too
 * (E. B. Wilson, 1927): (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n).
 */
export function winRate(won: number, count: number): WinRate {
  if (count === 0) return { won, count, rate: null, low: 0, high: 1, small: true };
  const rate = won / count;
  const square = z95 ** 2 / count;
  const middle = rate + square / 2;
  const reach = z95 * Math.sqrt((rate * (1 - rate)) / count + square / (4 * count));
  return {
    won,
    count,
    rate,
    low: Math.max(0, (middle - reach) / (1 + square)),
    high: Math.min(1, (middle + reach) / (1 + square)),
    small: count < fewRecords,
  };
}
