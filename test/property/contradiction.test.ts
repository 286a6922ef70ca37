import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileCondition, compileTree } from "../../runtime/core/condition/compile-condition.ts";
import { isEmpty } from "../../runtime/core/fields/is-empty.ts";
import { neverHolds } from "../../runtime/core/insight/contradiction/never-holds.ts";
import { circumstance, condition, storedRecord } from "../support/condition-arbitraries.ts";
import { conditionScope } from "../support/condition-fields.ts";

/** Conditions put together until many of them contradict themselves. */
const crowded = fc.array(condition, { minLength: 1, maxLength: 3 }).map((sources) => {
  const parts = sources.map((source) => compileCondition(source, conditionScope).tree);
  return compileTree({ kind: "all", parts }, conditionScope);
});
const records = fc.array(storedRecord, { minLength: 6, maxLength: 6 });

describe("a condition that is said never to hold", () => {
  it("holds for no record", () => {
    let never = 0;
    fc.assert(
      fc.property(crowded, records, circumstance, (compiled, all, at) => {
        const { holds, filled } = neverHolds(compiled.tree, conditionScope, { left: 100_000 });
        if (holds === "never") never += 1;
        for (const record of all) {
          if (!compiled.test((field) => record[field], at)) continue;
          expect(holds).not.toBe("never");
          for (const field of filled) expect(isEmpty(record[field])).toBe(false);
        }
      }),
      { numRuns: 3_000 },
    );
    expect(never).toBeGreaterThan(150);
  });

  it("is found even beside much that is not", () => {
    const contradiction = {
      properties: { amount: { minimum: 5 } },
      not: { properties: { amount: { minimum: 4 } } },
    };
    fc.assert(
      fc.property(fc.array(condition, { maxLength: 2 }), (others) => {
        const { tree } = compileCondition({ allOf: [...others, contradiction] }, conditionScope);
        expect(neverHolds(tree, conditionScope, { left: 1_000_000 }).holds).toBe("never");
      }),
      { numRuns: 300 },
    );
  });

  it("is not looked for beyond the budget", () => {
    const one = (minimum: number) => ({
      anyOf: [{ properties: { amount: { minimum } } }, { properties: { budget: { minimum } } }],
    });
    const { tree } = compileCondition(
      { allOf: Array.from({ length: 18 }, (_, at) => one(at)) },
      conditionScope,
    );
    const budget = { left: 50_000 };
    expect(neverHolds(tree, conditionScope, budget).holds).toBe("unknown");
    expect(budget.left).toBeGreaterThan(-50_000);
  });
});
