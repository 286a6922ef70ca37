import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addSample,
  emptyTally,
  mergeTallies,
  type ScoreTally,
} from "../../runtime/core/insight/score/score-tally.ts";
import { discrimination } from "../../runtime/core/insight/score/discrimination.ts";
import { highAndLow } from "../../runtime/core/insight/score/high-and-low.ts";
import {
  addOutcome,
  type Outcome,
  type OutcomeCounts,
} from "../../runtime/core/insight/score/outcome-counts.ts";
import type { ScoreSample } from "../../runtime/core/insight/score/score-sample.ts";
import { winRate } from "../../runtime/core/insight/score/win-rate.ts";
import type { CompiledScorecard } from "../../runtime/core/compile/compiled.ts";

const outcome = fc.constantFrom<Outcome>("won", "lost");
const closed = fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), outcome), { maxLength: 60 });

function counted(records: readonly (readonly [number, Outcome])[]): OutcomeCounts {
  const counts: OutcomeCounts = new Map();
  for (const [points, each] of records) addOutcome(counts, points, each);
  return counts;
}

describe("how well points tell won from lost records", () => {
  it("is the share of pairs in which the won one has more points, ties half", () => {
    fc.assert(
      fc.property(closed, (records) => {
        const [won, lost] = (["won", "lost"] as const).map((wanted) =>
          records.filter(([, each]) => each === wanted),
        );
        const pairs = (won ?? []).flatMap(([a]) =>
          (lost ?? []).map(([b]) => (a > b ? 2 : a === b ? 1 : 0) as number),
        );
        const twice = pairs.reduce((sum, each) => sum + each, 0);
        const expected = pairs.length === 0 ? undefined : twice / 2 / pairs.length;
        expect(discrimination(counted(records))?.auc).toBe(expected);
      }),
    );
  });

  it("turns around with the points, and lies within its bounds", () => {
    fc.assert(
      fc.property(closed, (records) => {
        const found = discrimination(counted(records));
        const turned = discrimination(counted(records.map(([points, each]) => [-points, each])));
        if (!found || !turned) {
          expect(found).toBe(turned);
          return;
        }
        expect(found.auc + turned.auc).toBeCloseTo(1, 12);
        expect(found.low <= found.auc && found.auc <= found.high).toBe(true);
      }),
    );
  });
});

describe("high and low points", () => {
  it("are two groups that hold every record, split between different points", () => {
    fc.assert(
      fc.property(closed, (records) => {
        const split = highAndLow(counted(records));
        if (!split) {
          expect(new Set(records.map(([points]) => points)).size).toBeLessThan(2);
          return;
        }
        const high = records.filter(([points]) => points >= split.from);
        expect(split.high).toEqual(winRate(high.filter(([, each]) => each === "won").length, high.length));
        expect(split.high.count + split.low.count).toBe(records.length);
        expect(Math.min(split.high.count, split.low.count)).toBeGreaterThan(0);
      }),
    );
  });
});

describe("a win rate", () => {
  it("lies within its bounds, which narrow with the number of records", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.nat(1000), (count, some) => {
        const won = some % (count + 1);
        const [one, many] = [winRate(won, count), winRate(won * 100, count * 100)];
        expect(one.low <= won / count + 1e-12 && won / count <= one.high + 1e-12).toBe(true);
        expect(many.high - many.low).toBeLessThan(one.high - one.low);
      }),
    );
  });
});

const scorecard: CompiledScorecard = {
  maximum: 100,
  criteria: ["fit", "size"].map((name) => ({
    name,
    title: name,
    weight: 50,
    mode: "sum",
    rules: [],
    unmatched: { name, title: name, weight: 50, points: 0, rule: null, because: null },
    decay: null,
  })),
  grades: [
    { name: "A", from: 50 },
    { name: "B", from: 0 },
  ],
};

const score = fc
  .integer({ min: 0, max: 1000 })
  .map((tenths) => ({ total: tenths / 10, grade: tenths >= 500 ? "A" : "B" }));
const sample: fc.Arbitrary<ScoreSample> = fc.record({
  id: fc.string({ minLength: 1, maxLength: 3 }),
  before: fc.option(score),
  after: score,
  closing: fc.option(
    fc
      .tuple(
        score,
        outcome,
        fc.array(fc.tuple(fc.nat(100), fc.subarray([0, 1, 2])), { minLength: 2, maxLength: 2 }),
      )
      .map(([given, ended, criteria]) => ({
        ...given,
        outcome: ended,
        criteria: criteria.map(([share, rules]) => ({ share, rules })),
      })),
  ),
  filled: fc.option(
    fc.record({ stage: fc.constantFrom("open", "won"), fields: fc.subarray(["fit", "amount"]) }),
  ),
});

function tallyOf(samples: readonly ScoreSample[]): ScoreTally {
  const tally = emptyTally(scorecard, scorecard);
  for (const each of samples) addSample(tally, each);
  return tally;
}

/** The tally as plain data, whatever the order in which things were counted. */
function told({ movers, ...tally }: ScoreTally): unknown {
  const sorted = (value: unknown): unknown => {
    if (value instanceof Map)
      return [...value]
        .map(sorted)
        .map((each) => JSON.stringify(each))
        .toSorted();
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, sorted(each)]));
  };
  return { movers: movers.list, tally: sorted(tally) };
}

describe("a tally of scores", () => {
  it("is the same whether records are counted together or in two parts", () => {
    const samples = fc.uniqueArray(sample, { selector: ({ id }) => id, maxLength: 60 });
    fc.assert(
      fc.property(samples, fc.nat(60), (all, at) => {
        const merged = tallyOf(all.slice(0, at));
        mergeTallies(merged, tallyOf(all.slice(at)));
        expect(told(merged)).toEqual(told(tallyOf(all)));
      }),
    );
  });

  it("keeps the records that differ most", () => {
    const samples = fc.uniqueArray(sample, { selector: ({ id }) => id, minLength: 30, maxLength: 60 });
    fc.assert(
      fc.property(samples, (all) => {
        const kept = tallyOf(all).movers.list;
        const differing = all.filter(({ before, after }) => before && before.total !== after.total);
        expect(kept).toHaveLength(Math.min(20, differing.length));
        const least = kept.at(-1);
        const rest = differing.filter(({ id }) => !kept.some((mover) => mover.id === id));
        for (const { before, after } of rest) {
          const steps = before?.grade === after.grade ? 0 : 1;
          expect(steps).toBeLessThanOrEqual(Math.abs(least?.steps ?? 0));
        }
      }),
    );
  });
});
