import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../../designer/draft/edits/apply-edits.ts";
import { addCriterion } from "../../../../designer/draft/commands/add-criterion.ts";
import { addGrade } from "../../../../designer/draft/commands/add-grade.ts";
import { removeGrade } from "../../../../designer/draft/commands/remove-grade.ts";
import { setScorecard } from "../../../../designer/draft/commands/set-scorecard.ts";
import { balanceWeights, changeMaximum } from "../../../../designer/draft/commands/weigh-criteria.ts";
import { scorecardOf } from "../../../../designer/draft/scorecard-of.ts";
import type { Step } from "../../../../designer/draft/step.ts";
import { newPipeline } from "../../../../designer/pipelines/new-pipeline.ts";
import { reviewOf } from "../../../../designer/review/review-of.ts";
import { bestValues } from "../../../../designer/scores/best-values.ts";
import { newCriterion } from "../../../../designer/scores/new-criterion.ts";
import { candidates, firstSources } from "../../../../designer/scores/first-sources.ts";
import { type JudgedField, newScorecard } from "../../../../designer/scores/new-scorecard.ts";
import type { Json } from "../../../../runtime/core/json.ts";
import { reviewApp } from "../../../../runtime/core/review/review-app.ts";
import { smallApp } from "../../../support/small-app.ts";
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
    const sources = firstSources(candidates(forms, form, pipeline), () => undefined);
    const card = newScorecard(sources.map(({ field, ...source }) => ({ name: field, ...source })));
    const judged = card.criteria.map(({ name }) => name);
    expect(judged).toContain("need-fit");
    expect(judged).not.toContain("currency");
    expect(judged).not.toContain("lost-reason");
    const bare = after(shipped, setScorecard(shipped, pipelineAt, undefined));
    const begun = after(bare, setScorecard(bare, pipelineAt, card));
    expect(problemsOf(begun)).toEqual([]);
  });

  it("begins with one criterion where the form has nothing to judge by", () => {
    const properties = { text: { type: "string" as const } };
    const form = {
      name: "note",
      title: "Note",
      recordTitle: "text",
      schema: { type: "object", properties },
    } as const;
    const pipeline = { name: "notes", initial: [], stages: [], transitions: [] };
    expect(candidates([form], form, pipeline)).toEqual([]);
    expect(newScorecard([]).criteria).toMatchObject([{ weight: 100, rules: [{ points: 50 }] }]);
  });

  it("has the usual grades for rules that are still to come, and says once that there are none yet", () => {
    const card = newScorecard([]);
    expect(card.grades.map(({ name, from }) => [name, from])).toEqual([
      ["A", 80],
      ["B", 60],
      ["C", 40],
      ["D", 0],
    ]);
    const odd = (scorecard: typeof card) => {
      const pipelines = [{ ...newPipeline("sales", "Sales"), scorecard }];
      const schema = { type: "object" as const, properties: { name: { type: "string" as const } } };
      const { problems, findings } = reviewOf(smallApp({ schema, pipelines }));
      expect(problems).toEqual([]);
      return findings.map(({ code, pointer }) => [code, pointer]);
    };
    expect(odd(card)).toEqual([["finding-score-same", "/forms/0/pipelines/0/scorecard/grades"]]);
    const [blank] = card.criteria;
    const rules = [0, 60, 80].map((points) => ({ when: { required: ["name"] }, points }));
    if (blank === undefined) throw new Error("no criterion");
    expect(
      odd({ ...card, criteria: [{ ...blank, mode: "sum", rules: [...rules, { points: 40 }] }] }),
    ).toEqual([]);
    expect(odd({ ...card, grades: [{ name: "all", from: 0 }] })).toEqual([]);
  });

  const choice = (name: string, ...values: readonly string[]): JudgedField => ({
    ...{ name, values: [] },
    schema: { type: "string", oneOf: values.map((value) => ({ const: value, title: value })) },
  });
  const flag = (name: string): JudgedField => ({ name, schema: { type: "boolean" }, values: [] });
  it.each<readonly [string, readonly JudgedField[], readonly (readonly [string, number])[]]>([
    [
      "one yes or no",
      [flag("first")],
      [
        ["A", 80],
        ["B", 0],
      ],
    ],
    [
      "a choice of three",
      [choice("first", "a", "b", "c")],
      [
        ["A", 80],
        ["B", 60],
        ["C", 0],
      ],
    ],
    [
      "several fields",
      [choice("first", "a", "b", "c"), flag("second"), flag("third")],
      [
        ["A", 80],
        ["B", 60],
        ["C", 40],
        ["D", 0],
      ],
    ],
  ])("begins with grades that records can get, and nothing odd, by %s", (_, fields, expected) => {
    const card = newScorecard(fields);
    expect(card.grades.map(({ name, from }) => [name, from])).toEqual(expected);
    const properties = {
      name: { type: "string" },
      ...Object.fromEntries(fields.map((f) => [f.name, f.schema])),
    };
    const pipeline = { ...newPipeline("sales", "Sales"), scorecard: card };
    const form = { schema: { type: "object", properties }, pipelines: [pipeline] };
    expect(reviewOf(smallApp(form as Parameters<typeof smallApp>[0]))).toEqual({
      problems: [],
      findings: [],
    });
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
