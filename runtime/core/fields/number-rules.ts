import Big from "big.js";
import type { FieldSchema } from "../definition/generated/definition.ts";
import type { Siblings, ValueCheck } from "./field-kind.ts";

/** The smallest and the largest number that is accepted. */
export interface Bounds {
  readonly minimum: number;
  readonly maximum: number;
}

/** The field's own bounds, inside ±`limit`, beyond which numbers would no longer be stored exactly. */
export function boundsWithin(field: FieldSchema, limit: number): Bounds {
  return {
    minimum: Math.max(field.minimum ?? -limit, -limit),
    maximum: Math.min(field.maximum ?? limit, limit),
  };
}

/** How many decimal places a finite number has in its shortest spelling. */
function placesOf(value: number): number {
  const { c, e } = new Big(value);
  return Math.max(0, c.length - 1 - e);
}

/**
 * Checks a number: finite, within bounds, and with no more decimal places than `decimals`, or than the values beside it
 * leave; nothing is rounded.
 */
export function checkNumber(
  { minimum, maximum }: Bounds,
  decimals: number,
  placesBeside: (beside: Siblings) => number,
): ValueCheck {
  return (value, pointer, beside) => {
    if (typeof value !== "number" || !Number.isFinite(value)) {
      return [{ code: "wrong-type", pointer, params: { expected: decimals === 0 ? "integer" : "number" } }];
    }
    if (value < minimum) return [{ code: "too-small", pointer, params: { limit: minimum } }];
    if (value > maximum) return [{ code: "too-large", pointer, params: { limit: maximum } }];
    const limit = beside === undefined ? decimals : placesBeside(beside);
    if (placesOf(value) > limit) {
      return limit === 0
        ? [{ code: "not-whole", pointer, params: {} }]
        : [{ code: "too-many-decimals", pointer, params: { limit } }];
    }
    return [];
  };
}
