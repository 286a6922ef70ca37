import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../../designer/draft/apply-edits.ts";
import { addCriterion } from "../../../../designer/draft/commands/add-criterion.ts";
import { addGrade } from "../../../../designer/draft/commands/add-grade.ts";
import { removeGrade } from "../../../../designer/draft/commands/remove-grade.ts";
import { setScorecard } from "../../../../designer/draft/commands/set-scorecard.ts";
import { balanceWeights, changeMaximum } from "../../../../designer/draft/commands/weigh-criteria.ts";
import { scorecardOf } from "../../../../designer/draft/scorecard-of.ts";
import type { Step } from "../../../../designer/draft/step.ts";
import { bestValues } from "../../../../designer/scores/best-values.ts";
import { newCriterion } from "../../../../designer/scores/new-criterion.ts";
import { newScorecard } from "../../../../designer/scores/new-scorecard.ts";
import type { Json } from "../../../../runtime/core/json.ts";
import { reviewApp } from "../../../../runtime/core/review/review-app.ts";
import { templateDocument } from "../../../support/template-document.ts";

const pipelineAt = ["forms", "opportunity", "pipelines", "sales"];
const at = [...pipelineAt, "scorecard"];
const shipped = templateDocument("opportunity-management") as unknown as Json;

function after(document: Json, step: Step): Json {
  const applied = applyEdits(document, step.edits);
  if (applied === null) throw new Error("the step found nothing to change");
  expect(applyEdits(applied.document, applied.inverse)?.document).toEqual(document);
  return applied.document;
}

const problemsOf = (document: Json) =>
  reviewApp(document, 0, { matches: () => true }).problems.map(({ code }) => code);

describe("a scorecard", () => {
  it("begins sound: criteria of the form’s choices, weights that add up, grades in order", () => {
    const { forms } = templateDocument("opportunity-management");
    const form = forms.find(({ name }) => name === "opportunity");
    const pipeline = form?.pipelines?.[0];
    if (form === undefined || pipeline === undefined) throw new Error("the form has no pipeline");
    const card = newScorecard(form, pipeline);
    const judged = card.criteria.map(({ name }) => name);
    expect(judged).toContain("need-fit");
    expect(judged).not.toContain("currency");
    expect(judged).not.toContain("lost-reason");
    const bare = after(shipped, setScorecard(shipped, pipelineAt, undefined));
    const begun = after(bare, setScorecard(bare, pipelineAt, card));
    expect(problemsOf(begun)).toEqual([]);
  });

  it("begins with one criterion where the form has nothing to judge by", () => {
    const form = { name: "note", title: "Note", recordTitle: "text" };
    const properties = { text: { type: "string" as const } };
    const pipeline = { name: "notes", initial: [], stages: [], transitions: [] };
    const card = newScorecard({ ...form, schema: { type: "object", properties } }, pipeline);
    expect(card.criteria).toMatchObject([{ weight: 100, rules: [{ points: 50 }] }]);
  });

  it("begins with references too of which few are in use, and with the values that win most often", () => {
    const reference = (form: string) => ({ type: "string", format: "reference", "x-form": form }) as const;
    const size = {
      type: "string",
      oneOf: ["small", "large"].map((name) => ({ const: name, title: name })),
    } as const;
    const properties = {
      text: { type: "string" },
      product: reference("product"),
      agent: reference("agent"),
      size,
    } as const;
    const form = {
      name: "deal",
      title: "Deal",
      recordTitle: "text",
      schema: { type: "object", properties },
    } as const;
    const stages = (["open", "won", "lost"] as const).map((kind) => ({ name: kind, title: kind, kind }));
    const pipeline = { name: "sales", initial: ["open"], stages, transitions: [] };
    const groups = (won: Readonly<Record<string, number>>) => ({
      groups: Object.entries(won).flatMap(([value, count]) => [
        { key: [value, "won"], count },
        { key: [value, "lost"], count: 100 - count },
        { key: [value, "open"], count: 7 },
      ]),
    });
    const products = bestValues(groups({ gtx: 20, mg: 70, gtk: 50, ple: 60 }), pipeline);
    expect(products).toEqual(["mg", "ple", "gtk", "gtx"]);
    const agents = Array.from({ length: 30 }, (_, index) => `agent${String(index)}`);
    const known = new Map([
      ["product", products],
      ["agent", agents],
      ["size", bestValues(groups({ small: 10, large: 40 }), pipeline)],
    ]);
    const { criteria } = newScorecard(form, pipeline, known);
    const points = criteria.map(({ name, rules }) => [name, rules.map((rule) => rule.points)]);
    expect(points).toEqual([
      ["product", [100, 73, 47, 20]],
      ["size", [100, 20]],
    ]);
    expect(criteria[0]?.rules[0]?.when).toEqual({ properties: { product: { const: "mg" } } });
    expect(criteria[1]?.rules[0]?.when).toEqual({ properties: { size: { const: "large" } } });
    expect(newScorecard(form, pipeline).criteria.map(({ name }) => name)).toEqual(["size"]);
  });

  it("lets a single deal not decide which value is the best, nor open ones", () => {
    const stages = (["open", "won", "lost"] as const).map((kind) => ({ name: kind, title: kind, kind }));
    const groups = [
      { key: ["once", "won"], count: 1 },
      { key: ["often", "won"], count: 90 },
      { key: ["often", "lost"], count: 10 },
      { key: ["never", "lost"], count: 100 },
      { key: ["new", "open"], count: 50 },
    ];
    expect(bestValues({ groups }, { stages })).toEqual(["often", "once", "new", "never"]);
    expect(bestValues({ groups: groups.slice(4) }, { stages })).toEqual([]);
  });

  it("stays sound when a criterion joins, the maximum changes, a grade comes and goes", () => {
    const more = after(
      shipped,
      addCriterion(shipped, at, (weight) => newCriterion("amount", { type: "number" }, [], weight)),
    );
    expect(scorecardOf(more, at).criteria.at(-1)).toMatchObject({ name: "amount", weight: 17 });
    const larger = after(more, changeMaximum(more, at, 1000));
    expect(scorecardOf(larger, at)).toMatchObject({ maximum: 1000, grades: [{ from: 800 }, {}, {}, {}] });
    const graded = after(larger, addGrade(larger, at));
    const fewer = after(graded, removeGrade(graded, [...at, "grades", "E"]));
    expect(scorecardOf(fewer, at).grades.at(-1)).toMatchObject({ name: "D", from: 0 });
    expect([more, larger, graded, fewer].map(problemsOf)).toEqual([[], [], [], []]);
  });

  it("is balanced in one step where a criterion has become heavier", () => {
    const heavier = after(shipped, {
      label: { verb: "change", noun: "criterion", title: "Need fit" },
      edits: [{ do: "set", at: [...at, "criteria", "need-fit", "weight"], value: 60 }],
    });
    expect(problemsOf(heavier)).toEqual(["definition-weights-sum"]);
    expect(problemsOf(after(heavier, balanceWeights(heavier, at)))).toEqual([]);
  });
});

describe("a criterion that is made from a field", () => {
  const rules = (schema: Parameters<typeof newCriterion>[1]) => newCriterion("needFit", schema, [], 10);

  it("has a rule for each option, the first one the best", () => {
    const options = ["high", "medium", "low"].map((name) => ({ const: name, title: name }));
    const { name, rules: made } = rules({ type: "string", oneOf: options });
    expect(name).toBe("need-fit");
    expect(made.map(({ points }) => points)).toEqual([100, 60, 20]);
  });

  it("has a rule for each record to which a reference leads while these are few", () => {
    const reference = { type: "string", format: "reference", "x-form": "product" } as const;
    const made = (count: number) => {
      const records = Array.from({ length: count }, (_, index) => `r${String(index)}`);
      return newCriterion("product", reference, [], 10, records).rules;
    };
    expect(made(3)).toEqual([
      { when: { properties: { product: { const: "r0" } } }, points: 100 },
      { when: { properties: { product: { const: "r1" } } }, points: 60 },
      { when: { properties: { product: { const: "r2" } } }, points: 20 },
    ]);
    const filled = [{ when: { required: ["product"] }, points: 100 }];
    expect([made(0), made(13)]).toEqual([filled, filled]);
  });

  it("has thirds of a range, yes against no, or asks whether it is filled in", () => {
    expect(rules({ type: "number", minimum: 0, maximum: 90 }).rules).toMatchObject([
      { when: { properties: { needFit: { minimum: 60 } } } },
      { when: { properties: { needFit: { minimum: 30 } } } },
      { when: { required: ["needFit"] } },
    ]);
    expect(rules({ type: "boolean" }).rules).toHaveLength(1);
    expect(rules({ type: "string", format: "date" }).rules).toEqual([
      { when: { required: ["needFit"] }, points: 100 },
    ]);
  });
});
