import { expect, test } from "vitest";
import { messageCatalogues } from "../../../runtime/core/problem/explain-problem.ts";
import { presentProblem } from "../../../server/presenters/present-problem.ts";
import { requestMessages } from "../../../server/presenters/request-messages.ts";

test("a code has its words in one place only", () => {
  const twice = Object.keys(requestMessages).filter((code) =>
    messageCatalogues.some((catalogue) => Object.hasOwn(catalogue, code)),
  );
  expect(twice).toEqual([]);
});

test("a problem of a request is told in the reader's language, its parameters filled in", () => {
  const problem = { code: "unknown-parameter", pointer: "", params: { parameter: "nothing" } };
  expect(presentProblem(problem, "en").message).toBe("There is no parameter nothing here.");
  expect(presentProblem(problem, "zh-CN").message).toBe("没有参数 nothing。");
});

test("several names are enumerated as the language does it", () => {
  const problem = { code: "exactly-one", pointer: "", params: { keys: ["stage", "owner"] } };
  expect(presentProblem(problem, "en").message).toBe("Give exactly one of these: stage, owner.");
  expect(presentProblem(problem, "zh-CN").message).toBe("必须且只能给出其中一项：stage、owner。");
});

test("the words of the app's author win", () => {
  const problem = { code: "taken", pointer: "/name", params: {}, message: { en: "Mine", "zh-CN": "我的" } };
  expect(presentProblem(problem, "zh-CN").message).toBe("我的");
});

test("a name of Object.prototype is no code, and still gets a sentence", () => {
  expect(presentProblem({ code: "constructor", pointer: "", params: {} }, "en").message).toContain(
    "constructor",
  );
});
