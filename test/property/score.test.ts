import Big from "big.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Condition, CriterionDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { scoreRecord } from "../../runtime/core/score/score-record.ts";
import { compiled, contextFor, testRecord } from "../support/engine.ts";
import { smallApp } from "../support/small-app.ts";

const rule = fc.record({
  when: fc.oneof<fc.Arbitrary<Condition>[]>(
    fc.integer({ min: 0, max: 9 }).map((minimum) => ({ properties: { size: { minimum } } })),
    fc.constantFrom("x", "y", "z").map((kind) => ({ properties: { kind: { const: kind } } })),
    fc.constant({ required: ["last"] }),
    fc.constant({ required: ["last"], properties: { size: { minimum: 4 }, kind: { const: "y" } } }),
  ),
  points: fc.oneof(
    fc.integer({ min: -100, max: 100 }),
    fc.constantFrom("size * 20 - 30", "100 / size", "size / 3").map((formula) => ({ formula })),
  ),
});

const criterion = fc.record({
  weight: fc.integer({ min: 1, max: 900 }).map((tenths) => tenths / 10),
  mode: fc.constantFrom("first" as const, "sum" as const),
  rules: fc.array(rule, { minLength: 1, maxLength: 4 }),
  decaying: fc.boolean(),
});

const scorecard = fc.array(criterion, { minLength: 1, maxLength: 6 }).map((parts) => ({
  maximum: Number(parts.reduce((sum, { weight }) => sum.plus(weight), new Big(0))),
  criteria: parts.map(({ decaying, ...part }, index): CriterionDefinition => ({
    name: `c-${String(index)}`,
    title: "Criterion",
    ...part,
    ...(decaying ? { decay: { since: "last", halfLife: "P7D" } } : {}),
  })),
  grades: [
    { name: "A", from: 50 },
    { name: "B", from: 0 },
  ],
}));

const data = fc.record(
  {
    size: fc.integer({ min: 0, max: 9 }),
    kind: fc.constantFrom("x", "y", "z"),
    last: fc.constantFrom("2026-03-10", "2026-03-01", "2026-01-01", "2027-01-01"),
  },
  { requiredKeys: [], noNullPrototype: true },
);

describe("a score", () => {
  it("is the sum of its criteria, within its bounds, and every improvement keeps its promise", () => {
    fc.assert(
      fc.property(scorecard, data, (card, values) => {
        const context = contextFor(
          compiled(
            smallApp({
              schema: {
                type: "object",
                properties: {
                  name: { type: "string" },
                  size: { type: "integer", minimum: 0, maximum: 9 },
                  kind: {
                    type: "string",
                    oneOf: ["x", "y", "z"].map((name) => ({ const: name, title: name })),
                  },
                  last: { type: "string", format: "date" },
                },
              },
              pipelines: [
                {
                  name: "sales",
                  initial: ["a"],
                  stages: [{ name: "a", title: "A", kind: "open" }],
                  transitions: [],
                  scorecard: card,
                },
              ],
            }),
          ),
        );
        const result = scoreRecord(context, testRecord(context, { data: values }));
        if (result === null) throw new Error("there is a scorecard");
        const sum = result.criteria.reduce((all, { points }) => all + points, 0);
        expect(Math.abs(result.total - sum)).toBeLessThanOrEqual(0.05 + 1e-9);
        expect(result.total).toBeGreaterThanOrEqual(0);
        expect(result.total).toBeLessThanOrEqual(Math.round(card.maximum * 10) / 10);
        expect(result.total).toBe(Number(result.total.toFixed(1)));
        expect(result.grade).toBe(result.total >= 50 ? "A" : "B");
        for (const { points, weight } of result.criteria) {
          expect(points).toBeGreaterThanOrEqual(0);
          expect(points).toBeLessThanOrEqual(weight);
        }
        for (const { field, with: others, gain } of result.improvements) {
          expect(new Set([field, ...others]).size).toBe(others.length + 1);
          expect(gain).toBeGreaterThan(0);
          expect(result.total + gain).toBeLessThanOrEqual(card.maximum + 0.05 + 1e-9);
        }
        const gains = result.improvements.map(({ gain }) => gain);
        expect(gains).toEqual([...gains].sort((a, b) => b - a));
      }),
      { numRuns: 300 },
    );
  });
});
