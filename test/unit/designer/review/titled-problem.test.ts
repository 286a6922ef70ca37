import { expect, test } from "vitest";
import { titledProblem } from "../../../../designer/review/titled-problem.ts";
import type { AppDocument } from "../../../../runtime/core/definition/generated/definition.ts";

const document = {
  defaultLocale: "en",
  roles: [{ name: "rep", title: { en: "Sales rep", "zh-CN": "销售" } }],
  forms: [
    {
      name: "deal",
      title: "Deal",
      schema: {
        type: "object",
        properties: { amt: { type: "number", title: { en: "Amount", "zh-CN": "金额" } } },
      },
      pipelines: [
        { name: "sales", title: "Sales", stages: [{ name: "won", title: "Won deals", kind: "won" }] },
      ],
    },
  ],
} as unknown as AppDocument;

const problem = (code: string, params: Record<string, string>) => ({
  code,
  pointer: "/forms/0/layout/0",
  params,
});

test("a problem speaks of fields, stages, forms and roles by their titles in the reader's language", () => {
  const said = (code: string, params: Record<string, string>, locale = "en") =>
    titledProblem(problem(code, params), document, locale).params;
  expect(said("definition-field-twice", { name: "amt" })).toEqual({ name: "Amount" });
  expect(said("definition-field-twice", { name: "amt" }, "zh-CN")).toEqual({ name: "金额" });
  expect(said("definition-stage-dead-end", { name: "won" })).toEqual({ name: "Won deals" });
  expect(said("definition-rollup-via", { name: "amt", form: "deal", target: "deal" })).toEqual({
    ...{ name: "amt", form: "Deal", target: "Deal" },
  });
  expect(said("definition-role-circle", { path: "rep → boss → rep" })).toEqual({
    path: "Sales rep → boss → Sales rep",
  });
  expect(said("definition-rollup-circle", { path: "deal.amt → deal.x" })).toEqual({
    path: "Deal.Amount → Deal.x",
  });
  expect(said("formula-circle", { path: "amt → _score → amt" })).toEqual({
    path: "Amount → Score → Amount",
  });
  expect(said("formula-circle", { path: "deal.amt → deal._score" }, "zh-CN")).toEqual({
    path: "Deal.金额 → Deal.评分",
  });
});

test("a name that nothing has, and one that is itself the problem, is said as it is", () => {
  const unknown = problem("definition-field-twice", { name: "constructor" });
  expect(titledProblem(unknown, document, "en").params).toEqual({ name: "constructor" });
  const taken = problem("definition-name-taken", { name: "amt" });
  expect(titledProblem(taken, document, "en")).toBe(taken);
});
