import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileCondition, compileTree } from "../../runtime/core/condition/compile-condition.ts";
import { isEmpty } from "../../runtime/core/fields/is-empty.ts";
import { neverHolds } from "../../runtime/core/insight/contradiction/never-holds.ts";
import { circumstance, condition, storedRecord } from "../support/condition-arbitraries.ts";
import { conditionScope } from "../support/condition-fields.ts";
import { runs } from "../support/runs.ts";

/** Conditions put together until many of them contradict themselves. */
const crowded = fc.array(condition, { minLength: 1, maxLength: 3 }).map((sources) => {
  const parts = sources.map((source) => compileCondition(source, conditionScope).tree);
  return compileTree({ kind: "all", parts }, conditionScope);
});
const records = fc.array(storedRecord, { minLength: 6, maxLength: 6 });

const op = fc.constantFrom("eq", "ne", "lt", "le", "gt", "ge");
const amounts = fc.constantFrom("amount", "budget", "price", "yen");
const days = fc.constantFrom("-P1D", "P1D", "P0D", "P1M", "-P1M", "P30D", "P2M", "P1M1D", "-P1Y");
const hours = fc.oneof(days, fc.constantFrom("-PT2H", "PT1H", "P1DT1H"));
/** Hours are added to the moment alone: a day has none. */
const moment = fc.oneof(
  fc
    .record({ op, to: fc.constantFrom("today", "now"), offset: days })
    .map((relative) => ({ startOn: { "x-relative": relative } })),
  fc
    .record({ op, to: fc.constant("now"), offset: hours })
    .map((relative) => ({ seenAt: { "x-relative": relative } })),
  fc
    .record({ op, to: fc.constant("today"), offset: days })
    .map((relative) => ({ seenAt: { "x-relative": relative } })),
);
/** What is said of the order of fields and moments, denied or not. */
const ordering = fc
  .tuple(
    fc.oneof(
      fc.record({ op, field: amounts }).map((compare) => ({ "x-compare": compare })),
      fc.constantFrom({ minimum: 1 }, { maximum: 0 }, { exclusiveMinimum: 1 }, { const: 1 }),
    ),
    amounts,
    moment,
    fc.boolean(),
    fc.integer({ min: 0, max: 3 }),
  )
  .map(([compare, amount, relative, isRelative, denied]) => {
    const said = { properties: isRelative ? relative : { [amount]: compare } };
    return denied === 0 ? { not: said } : said;
  });
const orderings = fc.array(ordering, { minLength: 2, maxLength: 6 });

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
      runs(1_000),
    );
    expect(never).toBeGreaterThan(30);
  });

  it("holds for no record where it is about the order of fields and moments", () => {
    let [never, held] = [0, 0];
    const many = fc.array(storedRecord, { minLength: 24, maxLength: 24 });
    fc.assert(
      fc.property(orderings, many, circumstance, (sources, all, at) => {
        const compiled = compileCondition({ allOf: sources }, conditionScope);
        const { holds } = neverHolds(compiled.tree, conditionScope, { left: 100_000 });
        if (holds === "never") never += 1;
        const found = all.filter((record) => compiled.test((field) => record[field], at));
        held += found.length;
        expect(holds === "never" && found.length > 0).toBe(false);
      }),
      runs(500),
    );
    expect(never).toBeGreaterThan(30);
    expect(held).toBeGreaterThan(30);
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
      runs(150),
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
