import { expect, test } from "vitest";
import { reviewOf } from "../../../../designer/review/review-of.ts";
import { explainProblem } from "../../../../runtime/core/problem/explain-problem.ts";
import { triedApp } from "../../../support/tried-app.ts";
import { smallApp } from "../../../support/small-app.ts";

const never = {
  allOf: [{ properties: { size: { minimum: 10 } } }, { properties: { size: { maximum: 5 } } }],
};

test("what can never hold is told also while something else is wrong", () => {
  const properties = {
    name: { type: "string", maxLength: 120 },
    size: { type: "number" },
    note: { type: "string", maxLength: 10, "x-visibleWhen": never },
    sum: { type: "number", readOnly: true, "x-formula": "nothing + 1" },
  } as const;
  const { problems, findings } = reviewOf(smallApp({ schema: { type: "object", properties } as never }));
  expect(problems.map(({ pointer }) => pointer)).toEqual(["/forms/0/schema/properties/sum/x-formula"]);
  expect(findings.map(({ pointer }) => pointer)).toEqual(["/forms/0/schema/properties/note/x-visibleWhen"]);
});

test("of a condition that names a field that is missing, only that is told, and nothing of what it closes", () => {
  const app = triedApp();
  const pipeline = app.forms[0]?.pipelines?.[0];
  if (pipeline?.transitions[0] === undefined) throw new Error("no transition");
  const when = { properties: { missing: { const: 1 } } };
  pipeline.transitions[0].guards = [{ name: "asked", when, message: "!" }];
  pipeline.stages[1]!.entry = [{ name: "met", when: { not: { allOf: [when] } }, message: "!" }];
  pipeline.scorecard!.criteria = [
    { name: "all", title: "All", weight: 10, rules: [{ when, points: 100 }, { points: 50 }] },
  ];
  const { problems, findings } = reviewOf(app);
  expect(problems.map(({ code }) => code)).toEqual(Array(3).fill("condition-unknown-field"));
  const before = reviewOf(triedApp()).findings.map(({ code }) => code);
  expect(findings.map(({ code }) => code).filter((code) => !before.includes(code))).toEqual([]);
});

test("which grades nothing reaches is told once the weights add up, by what the grade is called", () => {
  const told = (weight: number, title?: { [locale: string]: string }) => {
    const app = triedApp();
    const scorecard = app.forms[0]?.pipelines?.[0]?.scorecard;
    if (scorecard === undefined) throw new Error("no scorecard");
    const rules = [{ when: { required: ["name"] }, points: 50 }];
    scorecard.criteria = scorecard.criteria.map((criterion) => ({ ...criterion, weight, rules }));
    scorecard.grades = [
      { name: "A", from: 9, ...(title === undefined ? {} : { title }) },
      { name: "B", from: 0 },
    ];
    const found = reviewOf(app).findings.filter(({ code }) => code === "finding-grade-unreached");
    return ["en", "zh-CN"].flatMap((locale) => found.map((one) => explainProblem(one, locale)));
  };
  expect(told(10)).toEqual([
    "No record can get the grade A: totals go from 0 to 5.",
    "没有记录能得到等级 A：总分只能在 0 到 5 之间。",
  ]);
  expect(told(10, { en: "Grade A", "zh-CN": "A 级" })).toEqual([
    "No record can get “Grade A”: totals go from 0 to 5.",
    "没有记录能得到“A 级”：总分只能在 0 到 5 之间。",
  ]);
  expect(told(4)).toEqual([]);
});

test("of what is no app at all nothing more is told", () => {
  const { problems, findings } = reviewOf({ forms: 7 });
  expect(problems.length).toBeGreaterThan(0);
  expect(findings).toEqual([]);
});
