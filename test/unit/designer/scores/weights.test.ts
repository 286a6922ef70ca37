import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balancedWeights, weightSum } from "../../../../designer/scores/weights.ts";

const asCriteria = (weights: readonly number[]) => weights.map((weight) => ({ weight }));

describe("balanced weights", () => {
  it("keep their proportions and come to the maximum in whole numbers", () => {
    expect(balancedWeights([60, 20, 15, 20, 15], 100)).toEqual([46, 15, 12, 15, 12]);
    expect(balancedWeights([1, 1, 2], 100)).toEqual([25, 25, 50]);
    expect(balancedWeights([1, 1, 1], 100)).toEqual([34, 33, 33]);
  });

  it("stay as they are where they add up already", () => {
    expect(balancedWeights([12.5, 87.5], 100)).toEqual([12.5, 87.5]);
  });

  it("are all alike where nothing weighs anything, and never nothing", () => {
    expect(balancedWeights([0, 0], 10)).toEqual([5, 5]);
    expect(balancedWeights([1000, 0], 100)).toEqual([99, 1]);
    expect(balancedWeights([3, 3, 3], 1)).toEqual([0.4, 0.3, 0.3]);
    expect(balancedWeights([], 100)).toEqual([]);
  });

  it("always come to exactly the maximum, in the order of the weights that they were made from", () => {
    const weights = fc.array(fc.integer({ min: -5, max: 500 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(weights, fc.constantFrom(1, 7.5, 10, 100, 1000), (before, maximum) => {
        const after = balancedWeights(before, maximum);
        expect(weightSum(asCriteria(after))).toBe(maximum);
        expect(after.every((weight) => weight > 0)).toBe(true);
        for (const [index, weight] of before.entries())
          for (const [other, lighter] of before.entries())
            if (weight > lighter) expect(after[index]).toBeGreaterThanOrEqual(after[other] ?? 0);
      }),
    );
  });
});
