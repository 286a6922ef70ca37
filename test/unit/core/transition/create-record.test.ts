import { expect, it } from "vitest";
import { explainProblem } from "../../../../runtime/core/problem/explain-problem.ts";
import { createRecord } from "../../../../runtime/core/transition/create-record.ts";
import { contextFor } from "../../../support/engine.ts";
import { salesForm } from "../../../support/sales-form.ts";

it("names the stages in which a record may begin as people know them", () => {
  const outcome = createRecord(contextFor(salesForm().app), { id: "r1", data: {}, stage: "won" });
  const said = (locale: string) =>
    outcome.ok ? [] : outcome.problems.map((problem) => explainProblem(problem, locale));
  expect(said("en")).toEqual(["A record cannot be created in this stage. It begins in one of: New."]);
  expect(said("zh-CN")).toEqual(["不能在此阶段创建记录，可用的初始阶段：新建。"]);
});
