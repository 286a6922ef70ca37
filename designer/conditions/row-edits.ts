import { checkCondition } from "../../runtime/core/condition/check-condition.ts";
import type { Leaf, Operand } from "../../runtime/core/condition/compiled-condition.ts";
import type { ConditionScope } from "../../runtime/core/condition/condition-scope.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import {
  type Comparison,
  comparisonsOf,
  type OperandClass,
  operandClass,
  type OperandSource,
} from "./comparisons.ts";
import type { RowNode } from "./condition-tree.ts";
import { leafJson } from "./leaf-json.ts";

/** The row about another field: compared in the same way and with the same where both allow it. */
export function withField(row: RowNode, field: string, scope: ConditionScope): RowNode {
  const [before, after] = [scope.field(row.leaf.field), scope.field(field)];
  if (before?.type === after?.type && after?.operators.includes(row.leaf.operator) === true) {
    const kept: Operand =
      row.leaf.operand.kind === "relative" ? row.leaf.operand : blank(operandClass(row.leaf.operator));
    return settled(row, { ...row.leaf, field, operand: kept }, row.nots, scope);
  }
  const present: Comparison = { operator: "present", negated: false };
  const { operator, negated } = comparisonsOf(after, present)[0] ?? present;
  return settled(
    row,
    { ...row.leaf, field, operator, operand: blank(operandClass(operator)) },
    negated ? 1 : 0,
    scope,
  );
}

/** The row compared in another way, with what it was compared with where that still makes sense. */
export function withComparison(
  row: RowNode,
  { operator, negated }: Comparison,
  scope: ConditionScope,
): RowNode {
  const operand = carried(row.leaf, operandClass(operator));
  return settled(row, { ...row.leaf, operator, operand }, negated ? 1 : 0, scope);
}

/** The row compared with something from elsewhere. */
export function withSource(row: RowNode, source: OperandSource, scope: ConditionScope): RowNode {
  const { operand } = row.leaf;
  const next: Operand =
    source === "value"
      ? blank("compared")
      : source === "field"
        ? { kind: "field", field: "" }
        : { kind: "relative", to: source, offset: operand.kind === "relative" ? operand.offset : null };
  // Only fields and moments can be "other than": a value is not.
  const isOther = row.leaf.operator === "ne" && source === "value";
  const leaf: Leaf = { ...row.leaf, operator: isOther ? "eq" : row.leaf.operator, operand: next };
  return settled(row, leaf, isOther ? row.nots + 1 : row.nots, scope);
}

/** The row compared with something else of the same sort. */
export function withOperand(row: RowNode, operand: Operand, scope: ConditionScope): RowNode {
  return settled(row, { ...row.leaf, operand }, row.nots, scope);
}

/** What keeps a row from counting: null while something is still to be chosen, else what is wrong with it. */
export function rowProblem({ leaf }: RowNode, scope: ConditionScope): Problem | null | undefined {
  if (isBlank(leaf)) return null;
  return checkCondition(leafJson(leaf), scope, "")[0];
}

function settled(row: RowNode, leaf: Leaf, nots: number, scope: ConditionScope): RowNode {
  const next = { ...row, leaf, nots };
  return rowProblem(next, scope) === undefined ? { ...next, finished: { leaf, nots } } : next;
}

function isBlank({ field, operand }: Leaf): boolean {
  if (field === "") return true;
  if (operand.kind === "value") return operand.value === null || operand.value === "";
  if (operand.kind === "values") return operand.values.length === 0;
  return operand.kind === "field" && operand.field === "";
}

function blank(sort: OperandClass): Operand {
  if (sort === "none") return { kind: "none" };
  return sort === "values" ? { kind: "values", values: [] } : { kind: "value", value: null };
}

function carried({ operator, operand }: Leaf, to: OperandClass): Operand {
  const from = operandClass(operator);
  if (from === to) return operand;
  if (from === "compared" && to === "values" && operand.kind === "value" && operand.value !== null)
    return { kind: "values", values: [operand.value] };
  if (from === "values" && to === "compared" && operand.kind === "values" && operand.values[0] !== undefined)
    return { kind: "value", value: operand.values[0] };
  return blank(to);
}
