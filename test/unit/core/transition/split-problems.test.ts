import { describe, expect, it } from "vitest";
import { splitProblems } from "../../../../runtime/core/transition/split-problems.ts";

const required = { code: "required", pointer: "/a", params: {} };
const check = { code: "check", pointer: "/a", params: { rule: "r", fields: ["a", "b"] } };

describe("parting problems", () => {
  it("leaves what was there before and untouched to the past", () => {
    expect(splitProblems([required, check], [required, check], new Set(["c"]))).toEqual({
      caused: [],
      older: [required, check],
    });
  });

  it("charges a change with what is new, and with old problems of the fields that it wrote", () => {
    expect(splitProblems([], [required], new Set()).caused).toEqual([required]);
    expect(splitProblems([check], [check], new Set(["b"])).caused).toEqual([check]);
  });

  it("tells two rules at one place apart", () => {
    const other = { ...check, params: { ...check.params, rule: "s" } };
    expect(splitProblems([check], [other], new Set()).caused).toEqual([other]);
  });
});
