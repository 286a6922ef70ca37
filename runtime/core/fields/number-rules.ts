import Big from "big.js";
import type { FieldSchema } from "../definition/generated/definition.ts";
import type { ValueCheck } from "./field-kind.ts";

const largest = 1e15;

/** How many decimal places a finite number has in its shortest spelling. */
export function decimalsOf(value: number): number {
  const { c, e } = new Big(value);
  return Math.max(0, c.length - 1 - e);
}

/** Checks a number: finite, within the field's bounds, and with no more decimal places than `decimals`. */
export function checkNumber(field: FieldSchema, decimals: number): ValueCheck {
  const { minimum = -largest, maximum = largest } = field;
  return (value, pointer) => {
    if (typeof value !== "number" || !Number.isFinite(value)) {
      return [{ code: "wrong-type", pointer, params: { expected: decimals === 0 ? "integer" : "number" } }];
    }
    if (value < minimum) return [{ code: "too-small", pointer, params: { minimum } }];
    if (value > maximum) return [{ code: "too-large", pointer, params: { maximum } }];
    if (decimalsOf(value) > decimals) {
      return decimals === 0
        ? [{ code: "not-whole", pointer, params: {} }]
        : [{ code: "too-many-decimals", pointer, params: { maximum: decimals } }];
    }
    return [];
  };
}
