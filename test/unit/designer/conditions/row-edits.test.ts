import { describe, expect, it } from "vitest";
import { newRow, type RowNode } from "../../../../designer/conditions/condition-tree.ts";
import { readTree } from "../../../../designer/conditions/read-tree.ts";
import {
  rowProblem,
  withComparison,
  withField,
  withOperand,
  withSource,
} from "../../../../designer/conditions/row-edits.ts";
import { writeTree } from "../../../../designer/conditions/write-tree.ts";
import type { Json } from "../../../../runtime/core/json.ts";
import { conditionScope as scope } from "../../../support/condition-fields.ts";

function rowOf(condition: Json): RowNode {
  const [row] = readTree(condition).parts;
  if (row?.kind !== "row") throw new Error("no row");
  return row;
}

const value = (of: Json) => ({ kind: "value" as const, value: of });

describe("a row of a condition", () => {
  it("counts once field, comparison and value are there", () => {
    const chosen = withField(newRow(), "amount", scope);
    expect(writeTree(chosen)).toBeUndefined();
    expect(rowProblem(chosen, scope)).toBeNull();
    expect(writeTree(withOperand(chosen, value(5), scope))).toEqual({ properties: { amount: { const: 5 } } });
  });

  it("says what it said before while a change to it is unfinished or wrong", () => {
    const before = { properties: { amount: { minimum: 5 } } };
    const emptied = withOperand(rowOf(before), value(null), scope);
    expect(writeTree(emptied)).toEqual(before);
    const wrong = withOperand(emptied, value("many"), scope);
    expect(writeTree(wrong)).toEqual(before);
    expect(rowProblem(wrong, scope)?.code).toBe("condition-value");
    expect(writeTree(withOperand(wrong, value(7), scope))).toEqual({
      properties: { amount: { minimum: 7 } },
    });
  });

  it("is about nobody in particular at first where it is about a person", () => {
    const row = withField(newRow(), "_owner", scope);
    expect(writeTree(row)).toEqual({ properties: { _owner: { "x-actor": "self" } } });
  });

  it("keeps what it was compared with where the other comparison can", () => {
    const one = rowOf({ properties: { name: { const: "a" } } });
    const many = withComparison(one, { operator: "in", negated: false }, scope);
    expect(writeTree(many)).toEqual({ properties: { name: { enum: ["a"] } } });
    const back = withComparison(many, { operator: "eq", negated: true }, scope);
    expect(writeTree(back)).toEqual({ not: { properties: { name: { const: "a" } } } });
    const empty = withComparison(back, { operator: "present", negated: true }, scope);
    expect(writeTree(empty)).toEqual({ not: { required: ["name"] } });
  });

  it("keeps the comparison when the other field is of the same type, and asks for the value anew", () => {
    const row = withField(rowOf({ properties: { amount: { minimum: 5 } } }), "budget", scope);
    expect(row.leaf).toMatchObject({ field: "budget", operator: "ge", operand: value(null) });
  });

  it("compares with another field or a moment", () => {
    const row = rowOf({ properties: { closeOn: { minimum: "2026-03-31" } } });
    const today = withSource(row, "today", scope);
    expect(writeTree(today)).toEqual({
      properties: { closeOn: { "x-relative": { op: "ge", to: "today" } } },
    });
    const ago = withOperand(today, { kind: "relative", to: "today", offset: "-P14D" }, scope);
    expect(writeTree(ago)).toEqual({
      properties: { closeOn: { "x-relative": { op: "ge", to: "today", offset: "-P14D" } } },
    });
    const other = withSource(ago, "field", scope);
    expect(writeTree(other)).toEqual(writeTree(ago));
    expect(writeTree(withOperand(other, { kind: "field", field: "startOn" }, scope))).toEqual({
      properties: { closeOn: { "x-compare": { op: "ge", field: "startOn" } } },
    });
  });

  it("turns “other than a field” into “not a value”, which the language can say", () => {
    const row = rowOf({ properties: { closeOn: { "x-compare": { op: "ne", field: "startOn" } } } });
    const next = withOperand(withSource(row, "value", scope), value("2026-03-31"), scope);
    expect(writeTree(next)).toEqual({ not: { properties: { closeOn: { const: "2026-03-31" } } } });
  });
});
