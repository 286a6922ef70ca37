import { Big } from "big.js";

/** An exact decimal number. */
export type Decimal = Big;

/** Numbers keep this many decimals; further ones are rounded away. */
const decimals = 24;
/** Comparing and rounding look at this many decimals only, so that 1 / 3 * 3 is 1. */
const settledDecimals = 16;
/** Numbers have at most this many digits before the point; greater ones are blank. */
const integerDigits = 30;

/** Makes exact decimals; a constructor of its own, so that nobody else's settings change what division gives. */
export const Decimal = Big();
Decimal.DP = decimals;
Decimal.RM = Big.roundHalfUp;

export const zero = new Decimal(0);
export const one = new Decimal(1);

/** Keeps a number within what formulas compute with: rounds long fractions, null where it is too great. */
export function bounded(number: Decimal): Decimal | null {
  if (number.e >= integerDigits) return null;
  return number.c.length - number.e - 1 > decimals ? number.round(decimals) : number;
}

/** The number without the noise that divisions leave in its last decimals. */
export function settled(number: Decimal): Decimal {
  return number.c.length - number.e - 1 > settledDecimals ? number.round(settledDecimals) : number;
}

/** The greatest whole number that is not greater. */
export function floor(number: Decimal): Decimal {
  const whole = settled(number).round(0, Big.roundDown);
  return whole.gt(settled(number)) ? whole.minus(one) : whole;
}

/** A whole JavaScript number between the bounds, fractions cut off: for counts, lengths and positions. */
export function wholeBetween(number: Decimal, lowest: number, highest: number): number {
  return Math.min(highest, Math.max(lowest, Math.trunc(Number(settled(number)))));
}
