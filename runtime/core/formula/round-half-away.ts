import { Big } from "big.js";

/**
 * Rounds to `scale` decimals, halves away from zero: 1.005 at 2 is 1.01, −2.5 at 0 is −3. A number is taken as the
 * decimal that it prints, so binary noise never decides; NaN and the infinities come back untouched.
 */
export function roundHalfAway(value: number | Big, scale: number): number {
  if (typeof value === "number" && !Number.isFinite(value)) return value;
  const rounded = Number(new Big(value).round(scale, Big.roundHalfUp));
  return rounded === 0 ? 0 : rounded;
}
