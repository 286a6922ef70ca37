import type { ConditionOperator, Leaf, Operand } from "../../runtime/core/condition/compiled-condition.ts";
import type { ConditionField } from "../../runtime/core/condition/condition-scope.ts";

/** What sort of thing an operator compares with. */
export type OperandClass = "none" | "compared" | "values" | "text" | "size" | "item";

/** Where what is compared with comes from. */
export type OperandSource = "value" | "field" | "today" | "now";

/** One way to compare, or its opposite. */
export interface Comparison {
  readonly operator: ConditionOperator;
  readonly negated: boolean;
}

const classes: { readonly [operator in ConditionOperator]: OperandClass } = {
  present: "none",
  eq: "compared",
  ne: "compared",
  lt: "compared",
  le: "compared",
  gt: "compared",
  ge: "compared",
  in: "values",
  contains: "item",
  textContains: "text",
  textStartsWith: "text",
  textEndsWith: "text",
  minLength: "size",
  maxLength: "size",
  minItems: "size",
  maxItems: "size",
  isSelf: "none",
  isTeam: "none",
};

/** Those whose opposite people ask for as often. */
const bothWays: ReadonlySet<ConditionOperator> = new Set([
  ...(["eq", "in", "contains", "textContains", "isSelf", "isTeam", "present"] as const),
]);

/** In the order in which they are offered. */
const order: readonly ConditionOperator[] = [
  ...([
    "isSelf",
    "isTeam",
    "eq",
    "in",
    "contains",
    "textContains",
    "textStartsWith",
    "textEndsWith",
  ] as const),
  ...(["ge", "gt", "le", "lt", "minItems", "maxItems", "minLength", "maxLength", "present"] as const),
];

export function operandClass(operator: ConditionOperator): OperandClass {
  return classes[operator];
}

/** How a field can be compared, `current` included, whatever it is. */
export function comparisonsOf(field: ConditionField | undefined, current: Comparison): readonly Comparison[] {
  const offered = order
    .filter((operator) => suits(field, operator))
    .flatMap((operator) => [
      { operator, negated: false },
      ...(bothWays.has(operator) && !(field?.type === "boolean" && operator === "eq")
        ? [{ operator, negated: true }]
        : []),
    ]);
  const known = offered.some((each) => isSame(each, current));
  return known ? offered : [...offered, current];
}

function suits(field: ConditionField | undefined, operator: ConditionOperator): boolean {
  if (field === undefined) return false;
  // A missing boolean is false, so that it is never empty; one of several of two is all or one.
  if (field.type === "boolean") return operator === "eq";
  return operator === "present" || field.operators.includes(operator);
}

export function isSame(a: Comparison, b: Comparison): boolean {
  return a.operator === b.operator && a.negated === b.negated;
}

/** The sources of what a field of this type is compared with; a single one need not be chosen. */
export function sourcesOf(
  field: ConditionField | undefined,
  { operator, operand }: Leaf,
  hasOthers: boolean,
): readonly OperandSource[] {
  if (operandClass(operator) !== "compared") return [];
  const sources = new Set<OperandSource>(["value"]);
  if (hasOthers) sources.add("field");
  if (field?.type === "date") sources.add("today");
  if (field?.type === "date-time") sources.add("now").add("today");
  return [...sources.add(sourceOf(operand))];
}

export function sourceOf(operand: Operand): OperandSource {
  if (operand.kind === "field") return "field";
  return operand.kind === "relative" ? operand.to : "value";
}
