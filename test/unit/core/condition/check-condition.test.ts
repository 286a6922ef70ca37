import { describe, expect, it } from "vitest";
import { checkCondition } from "../../../../runtime/core/condition/check-condition.ts";
import type { ConditionScope } from "../../../../runtime/core/condition/condition-scope.ts";
import type { Json } from "../../../../runtime/core/json.ts";
import { scopeOf } from "../../../support/condition-fields.ts";

const scope = scopeOf({ name: "text", amount: "number" });

function codes(condition: unknown): readonly string[] {
  return checkCondition(condition, scope, "").map(({ code }) => code);
}

describe("a hostile condition", () => {
  it("that is nested a hundred thousand levels deep is refused at the ninth", () => {
    let condition: Json = { required: ["name"] };
    for (let level = 0; level < 100_000; level++)
      condition = level % 2 ? { not: condition } : { anyOf: [condition] };
    expect(codes(condition)).toEqual(["condition-too-deep"]);
  });

  it("that has a hundred thousand parts gives one problem of size", () => {
    const parts = Array.from({ length: 100_000 }, () => ({ required: ["name"] }));
    expect(codes({ anyOf: parts })).toEqual(["condition-too-large"]);
  });

  it("that is large in many places gives one problem of size", () => {
    const parts = Array.from({ length: 50 }, () => ({ required: Array.from({ length: 50 }, () => "name") }));
    expect(codes({ allOf: parts })).toEqual(["condition-too-large"]);
  });

  it("of 200 nodes passes, of 201 does not", () => {
    const names = (count: number) => ({ required: Array.from({ length: count }, () => "name") });
    expect(codes(names(199))).toEqual([]);
    expect(codes(names(200))).toEqual(["condition-too-large"]);
  });

  it("that lists more than a thousand values is refused", () => {
    const list = (count: number) => ({
      properties: { amount: { enum: Array.from({ length: count }, (_, i) => i) } },
    });
    expect(codes({ anyOf: [list(500), list(500)] })).toEqual([]);
    expect(codes({ anyOf: [list(500), list(501)] })).toEqual(["condition-too-many-values"]);
  });

  it("repeats at most eighty characters of a name in its problem", () => {
    const [problem] = checkCondition({ required: ["x".repeat(10_000)] }, scope, "");
    expect(JSON.stringify(problem).length).toBeLessThan(200);
  });

  it("looks for what was meant a few times only", () => {
    let asked = 0;
    const counting: ConditionScope = {
      ...scope,
      names: () => {
        asked += 1;
        return ["name", "amount"];
      },
    };
    const required = Array.from({ length: 100 }, (_, index) => `nam${index}`);
    const problems = checkCondition({ required }, counting, "");
    expect(problems).toHaveLength(100);
    expect(problems[0]?.params).toEqual({ field: "nam0", suggestion: "name" });
    expect(asked).toBe(5);
  });

  it("with a number beyond all numbers is refused", () => {
    expect(codes(JSON.parse('{"properties": {"amount": {"const": 1e400}}}'))).toEqual(["condition-value"]);
  });

  it("is refused where the kind of the field leaves an operator out", () => {
    const narrow: ConditionScope = { field: () => ({ type: "text", operators: ["eq"] }) };
    const condition = { properties: { name: { const: "a", minLength: 1 } }, required: ["name"] };
    expect(checkCondition(condition, narrow, "")).toEqual([
      {
        code: "condition-operator",
        pointer: "/properties/name/minLength",
        params: { field: "name", keyword: "minLength" },
      },
    ]);
  });
});
