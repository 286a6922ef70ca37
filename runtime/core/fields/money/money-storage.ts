import Big from "big.js";
import type { FieldStorage } from "../field-kind.ts";
import { moneyDecimals } from "./money-decimals.ts";

/**
 * The most minor units that an amount may have. Fifteen digits are what a double keeps of any decimal: above them two
 * amounts a cent apart may be the same number already when they are read.
 */
export const mostMinorUnits = 999_999_999_999_999;

/** Money as an integer of minor units, exact in both directions for every amount that the check accepts. */
export const moneyStorage: FieldStorage = {
  column: "minor",
  encode: (value, field) =>
    typeof value === "number" && Number.isFinite(value)
      ? new Big(value)
          .times(10 ** moneyDecimals(field))
          .round(0, Big.roundHalfUp)
          .toNumber()
      : null,
  // A quotient of two exact numbers is the double nearest to the amount, which is what its digits are read as.
  decode: (stored, field) => Number(stored) / 10 ** moneyDecimals(field),
};
