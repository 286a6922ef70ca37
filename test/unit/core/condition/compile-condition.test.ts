import { describe, expect, it } from "vitest";
import { compileCondition, compileTree } from "../../../../runtime/core/condition/compile-condition.ts";
import type { ConditionScope } from "../../../../runtime/core/condition/condition-scope.ts";
import { scopeOf } from "../../../support/condition-fields.ts";

const scope = scopeOf({ name: "text", amount: "number", budget: "number", signed: "boolean", on: "date" });
const at = { now: "2026-03-31T12:00:00.000Z", timeZone: "UTC", actor: null };

describe("a compiled condition", () => {
  it("says which fields it reads, the compared one included", () => {
    const condition = {
      properties: { amount: { "x-compare": { op: "gt", field: "budget" } } },
      required: ["name"],
    };
    expect([...compileCondition(condition, scope).reads].sort()).toEqual(["amount", "budget", "name"]);
  });

  it("depends on time where it compares with now, or reads a field that does", () => {
    const relative = { properties: { on: { "x-relative": { op: "lt", to: "today" } } } };
    expect(compileCondition(relative, scope).volatile).toBe(true);
    expect(compileCondition({ required: ["on"] }, scope).volatile).toBe(false);
    const changing: ConditionScope = { field: () => ({ type: "number", operators: [], volatile: true }) };
    expect(compileCondition({ required: ["age"] }, changing).volatile).toBe(true);
  });

  it("follows the clock from one evaluation to the next", () => {
    const { test } = compileCondition(
      { properties: { on: { "x-relative": { op: "eq", to: "today" } } } },
      scope,
    );
    const facts = () => "2026-03-31";
    expect(test(facts, at)).toBe(true);
    expect(test(facts, { ...at, now: "2026-04-01T00:00:00.000Z" })).toBe(false);
    expect(test(facts, { ...at, now: "2026-04-01T00:00:00.000Z", timeZone: "America/New_York" })).toBe(true);
  });

  it("compares with moments beyond the four-digit years", () => {
    const moment = (offset: string) =>
      compileCondition({ properties: { on: { "x-relative": { op: "lt", to: "now", offset } } } }, scope);
    const facts = () => "2026-03-31";
    expect(moment("P99999Y99999M99999W99999DT99999H").test(facts, at)).toBe(true);
    expect(moment("-P99999Y99999M99999W99999DT99999H").test(facts, at)).toBe(false);
  });

  it("throws for a condition that was not checked", () => {
    expect(() => compileCondition({ required: ["nothing"] }, scope)).toThrow("condition was not checked");
  });

  it("is false, not wrong, where a tree no longer suits the fields", () => {
    const leaf = (field: string, operator: "ge" | "textContains" | "contains" | "eq") =>
      compileTree({ kind: "leaf", field, operator, operand: { kind: "value", value: "a" } }, scope);
    const facts = () => "a";
    expect(leaf("gone", "eq").test(facts, at)).toBe(false);
    expect(leaf("name", "ge").test(facts, at)).toBe(false);
    expect(leaf("name", "contains").test(facts, at)).toBe(false);
    expect(leaf("amount", "textContains").test(facts, at)).toBe(false);
    expect(leaf("signed", "eq").test(facts, at)).toBe(false);
    expect(leaf("name", "eq").test(facts, at)).toBe(true);
  });
});
