import { describe, expect, it } from "vitest";
import { dependencyOrder } from "../../../../runtime/core/formula/dependency-order.ts";

const reads = (names: { readonly [name: string]: readonly string[] }) => new Map(Object.entries(names));

describe("the order in which formulas are computed", () => {
  it("puts what is read first, and keeps the given order otherwise", () => {
    expect(dependencyOrder(reads({ d: ["b", "c"], b: ["a"], c: ["a"], a: [], e: [] }))).toEqual({
      order: ["a", "b", "c", "d", "e"],
      circles: [],
    });
  });

  it("ignores names that are computed elsewhere", () => {
    expect(dependencyOrder(reads({ a: ["amount", "__proto__"] })).order).toEqual(["a"]);
  });

  it("reports a formula that reads itself", () => {
    expect(dependencyOrder(reads({ a: ["a"], b: [] }))).toEqual({ order: ["b"], circles: [["a"]] });
  });

  it("reports a circle as the way around it, and orders the rest", () => {
    const { order, circles } = dependencyOrder(reads({ a: ["b"], b: ["c"], c: ["a", "d"], d: [], e: ["a"] }));
    expect(circles).toHaveLength(1);
    expect([...(circles[0] ?? [])].toSorted()).toEqual(["a", "b", "c"]);
    expect(order).toEqual(["d", "e"]);
  });

  it("reports separate circles separately", () => {
    const { circles } = dependencyOrder(reads({ a: ["b"], b: ["a"], c: ["d"], d: ["c"] }));
    expect(circles.map((circle) => [...circle].toSorted())).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });

  it("needs no deep stack", () => {
    const length = 20_000;
    const chain = new Map(
      Array.from({ length }, (_, at) => [`f${at}`, at + 1 < length ? [`f${at + 1}`] : []]),
    );
    expect(dependencyOrder(chain).order).toHaveLength(length);
    chain.set(`f${length - 1}`, ["f0"]);
    expect(dependencyOrder(chain).circles[0]).toHaveLength(length);
  });
});
