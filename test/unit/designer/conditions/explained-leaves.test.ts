import { describe, expect, it } from "vitest";
import { explainedLeaves } from "../../../../designer/conditions/explained-leaves.ts";
import { compileCondition } from "../../../../runtime/core/condition/compile-condition.ts";
import { conditionScope } from "../../../support/condition-fields.ts";

describe("what is true of a condition on a record", () => {
  it("is told of each part as it is asked for, its opposite below a not", () => {
    const condition = { properties: { amount: { minimum: 5 } }, not: { anyOf: [{ required: ["name"] }] } };
    const at = { now: "2026-03-31T12:00:00.000Z", timeZone: "UTC", actor: null };
    const explained = compileCondition(condition, conditionScope).explain(
      (field) => (field === "amount" ? 7 : "Acme"),
      at,
    );
    const told = explainedLeaves(explained).map(({ leaf, negated, holds }) => [leaf.field, negated, holds]);
    expect(told).toEqual([
      ["amount", false, true],
      ["name", true, false],
    ]);
  });
});
