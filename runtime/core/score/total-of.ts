import Big from "big.js";
import { roundHalfAway } from "../formula/round-half-away.ts";

/** The sum of the criteria's points, added exactly and rounded half up to one decimal. */
export function totalOf(points: readonly number[]): number {
  return roundHalfAway(
    points.reduce((sum, each) => sum.plus(each), new Big(0)),
    1,
  );
}
