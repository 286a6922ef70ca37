import { describe, expect, it } from "vitest";
import type {
  CriterionDefinition,
  FormDefinition,
} from "../../../../runtime/core/definition/generated/definition.ts";
import type { EngineRecord } from "../../../../runtime/core/record.ts";
import { backTest, type BackTest } from "../../../../runtime/core/insight/score/back-test.ts";
import { judgedFields } from "../../../../runtime/core/insight/score/filled-fields.ts";
import { scoreSample } from "../../../../runtime/core/insight/score/score-sample.ts";
import { addSample, emptyTally } from "../../../../runtime/core/insight/score/score-tally.ts";
import { explainProblem } from "../../../../runtime/core/problem/explain-problem.ts";
import { compiled, contextFor } from "../../../support/engine.ts";
import { smallApp } from "../../../support/small-app.ts";

const fit: CriterionDefinition = {
  name: "fit",
  title: { en: "Fit", "zh-CN": "匹配度" },
  weight: 60,
  rules: [
    { when: { properties: { fit: { const: "high" } } }, points: 100, because: "High fit" },
    { when: { properties: { fit: { const: "low" } } }, points: 20 },
  ],
};
const size: CriterionDefinition = {
  name: "size",
  title: "Size",
  weight: 40,
  rules: [{ when: { properties: { amount: { minimum: 100 } } }, points: 100 }],
};

function formWith(criteria: readonly CriterionDefinition[]): Partial<FormDefinition> {
  return {
    schema: {
      type: "object",
      properties: {
        name: { type: "string" },
        fit: {
          type: "string",
          oneOf: [
            { const: "high", title: "High" },
            { const: "low", title: "Low" },
          ],
        },
        amount: { type: "number", title: "Amount" },
        touched: { type: "string", format: "date", title: "Last touched" },
        reason: { type: "string", title: "Reason" },
      },
    },
    pipelines: [
      {
        name: "sales",
        initial: ["open"],
        stages: [
          { name: "open", title: "Open", kind: "open" },
          { name: "talks", title: "Talks", kind: "open", fields: { fit: "required" } },
          // What is required from an open stage on is nothing that only the end tells.
          { name: "won", title: "Won", kind: "won", fields: { fit: "required" } },
          { name: "lost", title: "Lost", kind: "lost" },
        ],
        transitions: [
          { name: "talk", title: "Talk", from: ["open"], to: "talks" },
          { name: "win", title: "Win", from: ["open"], to: "won" },
          { name: "lose", title: "Lose", from: ["open"], to: "lost", ask: ["reason"] },
        ],
        scorecard: {
          maximum: criteria.reduce((sum, { weight }) => sum + weight, 0),
          criteria: [...criteria],
          grades: [
            { name: "A", from: 60, title: "Best" },
            { name: "B", from: 0 },
          ],
        },
      },
    ],
  };
}

type Deal = { readonly stage: string; readonly data: EngineRecord["data"]; readonly since?: string };

function recordOf({ stage, data, since = "2026-01-10T00:00:00.000Z" }: Deal, index: number): EngineRecord {
  return {
    id: `r${index}`,
    form: "deal",
    version: 1,
    revision: 1,
    pipeline: "sales",
    stage,
    stageSince: since,
    owner: null,
    score: null,
    createdAt: since,
    createdBy: "u1",
    updatedAt: since,
    updatedBy: "u1",
    data,
    checklist: {},
    approval: null,
  };
}

function tested(deals: readonly Deal[], criteria: readonly CriterionDefinition[] = [fit, size]): BackTest {
  const app = compiled(smallApp(formWith(criteria)));
  const context = contextFor(app);
  const pipeline = context.form.pipelines.get("sales");
  if (!pipeline?.scorecard) throw new Error("no scorecard");
  const tally = emptyTally(pipeline.scorecard, null);
  const judged = judgedFields(context.form, pipeline.scorecard);
  for (const [index, deal] of deals.entries()) {
    const sample = scoreSample(null, { context, record: recordOf(deal, index) }, judged);
    if (sample) addSample(tally, sample);
  }
  const found = backTest(context.form, pipeline, tally);
  if (!found) throw new Error("no back-test");
  return found;
}

const times = (count: number, deal: Deal): Deal[] => Array.from({ length: count }, () => deal);

/** 40 of 50 deals with a high fit are won, 10 of 50 with a low one; the amount is the same for both. */
const deals: readonly Deal[] = [
  ...times(20, { stage: "won", data: { fit: "high", amount: 200 } }),
  ...times(20, { stage: "won", data: { fit: "high", amount: 50 } }),
  ...times(5, { stage: "lost", data: { fit: "high", amount: 200 } }),
  ...times(5, { stage: "lost", data: { fit: "high", amount: 50 } }),
  ...times(5, { stage: "won", data: { fit: "low", amount: 200 } }),
  ...times(5, { stage: "won", data: { fit: "low", amount: 50 } }),
  ...times(20, { stage: "lost", data: { fit: "low", amount: 200 } }),
  ...times(20, { stage: "lost", data: { fit: "low", amount: 50 } }),
  ...times(7, { stage: "open", data: { fit: "low" } }),
];

describe("a back-test", () => {
  it("counts closed records only, by grade and by rule", () => {
    const { all, grades, criteria } = tested(deals);
    expect(all).toMatchObject({ won: 50, count: 100, rate: 0.5, small: false });
    expect(grades).toMatchObject([
      { grade: "A", title: "Best", rate: { won: 40, count: 50, rate: 0.8 } },
      { grade: "B", title: "B", rate: { won: 10, count: 50, rate: 0.2 } },
    ]);
    expect(criteria[0]?.rules).toMatchObject([
      { rule: 0, because: "High fit", rate: { won: 40, count: 50 } },
      { rule: 1, because: null, rate: { won: 10, count: 50 } },
    ]);
  });

  it("says which criterion tells won from lost, in both languages", () => {
    const [first, second] = tested(deals).criteria;
    expect(first).toMatchObject({ lift: 4, discrimination: { auc: 0.8 } });
    expect(second).toMatchObject({ lift: 1, discrimination: { auc: 0.5 } });
    expect([first, second].map((each) => each && explainProblem(each.verdict, "en"))).toEqual([
      "“Fit” clearly tells won from lost deals: 80% are won with high points, 20% with low.",
      "“Size” does not tell won from lost deals: 50% are won with high points, 50% with low.",
    ]);
    expect(first && explainProblem(first.verdict, "zh-CN")).toBe(
      "“匹配度”能明显区分赢单与输单：高分商机赢单率 80%，低分商机 20%。",
    );
    expect(first?.verdict.pointer).toBe("/criteria/0");
  });

  it("speaks of the scorecard as one, not by the title of its pipeline", () => {
    const { verdict } = tested(deals).card;
    expect(["en", "zh-CN"].map((locale) => explainProblem(verdict, locale))).toEqual([
      expect.stringMatching(/^The scorecard (clearly )?tells won from lost deals/u),
      expect.stringMatching(/^评分卡能?.*区分赢单与输单/u),
    ]);
    expect(explainProblem(tested([]).card.verdict, "en")).toBe(
      "Too few closed deals to say anything about the scorecard: 0 won, 0 lost.",
    );
  });

  it("says when a criterion points the wrong way", () => {
    const wrong = { ...fit, rules: [{ when: { properties: { fit: { const: "low" } } }, points: 100 }] };
    expect(tested(deals, [wrong, size]).criteria[0]?.verdict.code).toBe("insight-wrong-way");
  });

  it("says when there are too few deals, or nothing to compare", () => {
    const few = tested(deals.filter(({ stage }, index) => stage === "won" || index % 10 === 0));
    expect(few.criteria.map(({ verdict }) => verdict.code)).toEqual(["insight-too-few", "insight-too-few"]);
    const same = tested(deals, [fit, { ...size, rules: [{ points: 50 }] }]);
    expect(same.criteria[1]).toMatchObject({
      split: null,
      lift: null,
      verdict: { code: "insight-same-points" },
    });
    expect(winRates(tested([]))).toEqual([null, null]);
  });

  it("trusts no criterion that knows how the deal ended", () => {
    const knowing = (name: string, when: object): CriterionDefinition => ({
      ...size,
      name,
      rules: [{ when, points: 100 }],
    });
    const { criteria, card } = tested(deals, [
      fit,
      knowing("stage", { properties: { _probability: { minimum: 50 } } }),
      knowing("reason", { required: ["reason"] }),
    ]);
    expect(criteria.map(({ hindsight }) => hindsight)).toEqual([[], ["_probability"], ["reason"]]);
    expect(card.verdict).toMatchObject({ code: "insight-hindsight" });
    expect(criteria.slice(1).map(({ verdict }) => explainProblem(verdict, "en"))).toEqual([
      "“Size” judges by Probability, which depends on how the deal ended: closed deals cannot say whether it helps. Judge by what is known while a deal is open.",
      "“Size” judges by Reason, which is filled in only when a deal ends: closed deals cannot say whether it helps. Judge by something known earlier, or ask for it in an open stage.",
    ]);
  });

  it("trusts no field that hardly any open deal has, and that closed ones have", () => {
    const open = times(5, { stage: "talks", data: {} });
    const found = tested([...deals, ...open]).criteria[1];
    expect(found).toMatchObject({ hindsight: ["amount"], verdict: { code: "insight-filled-late" } });
    expect(found && explainProblem(found.verdict, "zh-CN")).toBe(
      "“Size”依据Amount评分，而它在商机结束时才填写：已结束的商机无法说明它是否有效。请改用更早就已知的内容，或在进行中的阶段要求填写它。",
    );
  });

  it("looks at a closed deal as of the moment when it closed", () => {
    const fresh = { ...size, rules: [{ points: 100 }], decay: { since: "touched", halfLife: "P10D" } };
    const { criteria } = tested(
      [
        ...times(10, { stage: "won", data: { touched: "2026-01-10" } }),
        ...times(10, { stage: "lost", data: { touched: "2025-12-31" } }),
      ],
      [fit, fresh],
    );
    expect(criteria[1]?.split).toMatchObject({
      from: 100,
      high: { won: 10, count: 10 },
      low: { won: 0, count: 10 },
    });
  });
});

function winRates({ grades }: BackTest) {
  return grades.map(({ rate }) => rate.rate);
}

describe("scores before and after", () => {
  it("are taken at the same moment, and tell which records change grade", () => {
    const before = contextFor(compiled(smallApp(formWith([fit, size]))));
    const after = contextFor(
      compiled(
        smallApp(
          formWith([
            { ...fit, weight: 40 },
            { ...size, weight: 60 },
          ]),
        ),
      ),
    );
    const card = (context: typeof before) => context.form.pipelines.get("sales")?.scorecard ?? null;
    const now = card(after);
    if (!now) throw new Error("no scorecard");
    const tally = emptyTally(now, card(before));
    for (const [index, deal] of [
      { stage: "open", data: { fit: "high" } },
      { stage: "open", data: { fit: "low", amount: 500 } },
      { stage: "open", data: {} },
    ].entries()) {
      const record = recordOf(deal, index);
      const sample = scoreSample({ context: before, record }, { context: after, record }, []);
      if (sample) addSample(tally, sample);
    }
    expect(tally.movers.list).toEqual([
      { id: "r0", before: { total: 60, grade: "A" }, after: { total: 40, grade: "B" }, steps: -1 },
      { id: "r1", before: { total: 52, grade: "B" }, after: { total: 68, grade: "A" }, steps: 1 },
    ]);
    expect(Object.fromEntries(tally.regraded)).toEqual({ "A\nB": 1, "B\nA": 1, "B\nB": 1 });
    expect(tally.after).toMatchObject({ count: 3, tenths: 1080, maximum: 100 });
    expect(tally.after.bins.reduce((sum, each) => sum + each, 0)).toBe(3);
  });

  it("are none where the form has no scorecard any more", () => {
    const { pipelines: _, ...plain } = formWith([fit, size]);
    const context = contextFor(compiled(smallApp(plain)));
    expect(scoreSample(null, { context, record: recordOf({ stage: "won", data: {} }, 0) }, [])).toBeNull();
  });
});
