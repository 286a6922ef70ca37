import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keepKeys } from "../../../../designer/scores/card/keep-keys.ts";

const rule = (points: number) => ({ points });
const first = keepKeys([], [rule(1), rule(2), rule(3)]);
const keysOf = (items: readonly { readonly points: number }[], before = first) =>
  keepKeys(before, items).map(({ key }) => key);
const [one, two, three] = first.map(({ key }) => key);

describe("keys of things without a name", () => {
  it("stay where nothing has changed", () => {
    expect(
      keepKeys(
        first,
        first.map(({ item }) => item),
      ),
    ).toBe(first);
    expect(keysOf([rule(1), rule(2), rule(3)])).toEqual([one, two, three]);
  });

  it("move with what is moved, and leave with what is removed", () => {
    expect(keysOf([rule(2), rule(1), rule(3)])).toEqual([two, one, three]);
    expect(keysOf([rule(2), rule(3)])).toEqual([two, three]);
  });

  it("stay in their place with what is changed there", () => {
    expect(keysOf([rule(1), rule(7), rule(3)])).toEqual([one, two, three]);
  });

  it("are new for what comes in between, which keeps its key when it is filled in", () => {
    const more = keepKeys(first, [rule(1), rule(2), rule(50), rule(3)]);
    const [, , fresh] = more.map(({ key }) => key);
    expect(more.map(({ key }) => key)).toEqual([one, two, fresh, three]);
    expect([one, two, three]).not.toContain(fresh);
    expect(keysOf([rule(1), rule(2), rule(60), rule(3)], more)).toEqual([one, two, fresh, three]);
  });

  it("are never shared", () => {
    const lists = fc.array(fc.integer({ min: 0, max: 3 }).map(rule), { maxLength: 8 });
    fc.assert(
      fc.property(lists, lists, (before, after) => {
        const keys = keysOf(after, keepKeys([], before));
        expect(new Set(keys).size).toBe(after.length);
      }),
    );
  });
});
