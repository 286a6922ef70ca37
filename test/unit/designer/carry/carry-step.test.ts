import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carryStep } from "../../../../designer/carry/carry-step.ts";

const groups = [["a", "b"], ["c"], [], ["d", "e", "f"]];
const led = (group: number, index: number, ...keys: readonly string[]) =>
  keys.reduce((at, key) => carryStep(groups, at, key) ?? at, { group, index });
const named = ({ group, index }: { group: number; index: number }) => groups[group]?.[index];

describe("what is carried by keys", () => {
  it.each([
    [["ArrowDown"], "b"],
    [["ArrowDown", "ArrowDown"], "c"],
    [["ArrowDown", "ArrowDown", "ArrowDown"], "d"],
    [["ArrowUp"], "a"],
    [["End"], "f"],
    [["End", "ArrowDown"], "f"],
    [["End", "ArrowUp"], "e"],
    [["ArrowRight"], "c"],
    [["ArrowRight", "ArrowRight"], "d"],
    [["ArrowRight", "ArrowRight", "ArrowRight"], "d"],
    [["End", "ArrowLeft"], "c"],
    [["End", "Home"], "a"],
  ])("is led by %j to “%s”", (keys, place) => {
    expect(named(led(0, 0, ...keys))).toBe(place);
  });

  it("is not led by other keys", () => {
    expect(carryStep(groups, { group: 0, index: 0 }, "x")).toBeUndefined();
  });

  it("reaches every place by going down, and comes back by going up", () => {
    const sizes = fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(sizes, (counts) => {
        const many = counts.map((count) => Array.from({ length: count }, (_, index) => index));
        const total = many.flat().length;
        fc.pre(total > 0);
        let at = carryStep(many, { group: 0, index: 0 }, "Home") ?? { group: 0, index: 0 };
        const first = at;
        const seen = new Set([JSON.stringify(at)]);
        for (let step = 1; step < total; step += 1) {
          at = carryStep(many, at, "ArrowDown") ?? at;
          seen.add(JSON.stringify(at));
        }
        expect(seen.size).toBe(total);
        for (let step = 1; step < total; step += 1) at = carryStep(many, at, "ArrowUp") ?? at;
        expect(at).toEqual(first);
      }),
    );
  });
});
