import { describe, expect, it } from "vitest";
import { Big } from "big.js";
import { roundHalfAway } from "../../../../runtime/core/formula/round-half-away.ts";

describe("rounding half away from zero", () => {
  it.each([
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.1 + 0.7, 1, 0.8],
    [1234.5, -2, 1200],
    [1e21, 2, 1e21],
  ])("takes the decimal that a number prints: %d at %d is %d", (value, scale, expected) => {
    expect(roundHalfAway(value, scale)).toBe(expected);
  });

  it("rounds exact decimals", () => {
    expect(roundHalfAway(new Big("0.12499999999999999999999"), 2)).toBe(0.12);
  });

  it("never gives minus zero", () => {
    expect(Object.is(roundHalfAway(-0.001, 2), 0)).toBe(true);
  });

  it("gives back what is no number", () => {
    expect(roundHalfAway(Number.NaN, 2)).toBeNaN();
    expect(roundHalfAway(-Infinity, 2)).toBe(-Infinity);
  });
});
