import fc from "fast-check";
import { expect, it } from "vitest";
import { spreadEnds } from "../../../../designer/pipelines/graph/spread-ends.ts";

it("leaves ends where they want to be while they are apart", () => {
  expect(spreadEnds([-40, 0, 40], 86, 18)).toEqual([-40, 0, 40]);
  expect(spreadEnds([300], 86, 18)).toEqual([86]);
});

it("keeps their order, stays on the side, and keeps them apart as far as there is room", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 2, maxLength: 20 }), (wanted) => {
      const places = spreadEnds(wanted, 86, 18);
      const gap = Math.min(18, 172 / (wanted.length - 1));
      const order = wanted
        .map((_, index) => index)
        .toSorted((one, two) => (wanted[one] ?? 0) - (wanted[two] ?? 0));
      const sorted = order.map((index) => places[index] ?? NaN);
      for (const [index, place] of sorted.entries()) {
        expect(Math.abs(place)).toBeLessThanOrEqual(86 + 1e-9);
        if (index > 0) expect(place - (sorted[index - 1] ?? 0)).toBeGreaterThanOrEqual(gap - 1e-9);
      }
    }),
  );
});
