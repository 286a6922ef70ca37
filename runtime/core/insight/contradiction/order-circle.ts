import type { Comparison } from "../../condition/comparisons.ts";
import { typedOperand, type TypedValue } from "../../condition/typed-value.ts";
import type { Budget } from "./budget.ts";
import type { InsightScope } from "./insight-scope.ts";
import type { Literal } from "./literal.ts";
import { allowsOrder, isComparison } from "./order-relations.ts";

/** A comparison of a filled field with another filled one, or with a value. */
interface Compared {
  readonly field: string;
  readonly other: string;
  readonly operator: Comparison;
  readonly negated: boolean;
}

/** What is known of two: nothing, the one is not after the other, or it is before it. */
type Known = 0 | 1 | 2;

/** More names than these are not looked through. */
const mostNames = 24;

/**
 * The fields about which comparisons of fields with each other lead in a circle: `a > b` and `b > a`, also by way of
 * others or of values between. Null where they do not, or nothing is known.
 */
export function orderCircle(
  way: readonly Literal[],
  scope: InsightScope,
  budget: Budget,
): readonly string[] | null {
  if (!way.some(({ leaf }) => leaf.operand.kind === "field" && leaf.operand.field !== leaf.field))
    return null;
  const { compared, values } = comparedIn(withBounds(way, scope), scope);
  const names = [...new Set(compared.flatMap(({ field, other }) => [field, other]))];
  budget.left -= names.length ** 3;
  if (budget.left < 0 || names.length > mostNames) return null;
  const known = names.map((): Known[] => names.map(() => 0));
  const note = (one: string, other: string, what: Known) => {
    const row = known[names.indexOf(one)];
    const place = names.indexOf(other);
    if (row !== undefined) row[place] = Math.max(row[place] ?? 0, what) as Known;
  };
  const different: (readonly [string, string])[] = [];
  for (const { field, other, operator, negated } of compared) {
    const [before, same, after] = ([-1, 0, 1] as const).map(
      (order) => allowsOrder(operator, order) !== negated,
    );
    if (!after) note(field, other, same ? 1 : 2);
    if (!before) note(other, field, same ? 1 : 2);
    if (!same && before && after) different.push([field, other]);
  }
  for (const list of values.values())
    for (const [index, [name]] of list.entries()) if (index > 0) note(list[index - 1]?.[0] ?? "", name, 2);
  close(known);
  const at = (one: string, other: string) => known[names.indexOf(one)]?.[names.indexOf(other)] ?? 0;
  const circle = names.find((name) => at(name, name) === 2);
  const pair = different.find(([one, other]) => at(one, other) > 0 && at(other, one) > 0);
  const start = circle ?? pair?.[0];
  if (start === undefined) return null;
  return names.filter(
    (name) =>
      scope.field(name) !== undefined && (name === start || (at(start, name) > 0 && at(name, start) > 0)),
  );
}

/** Whatever follows from two steps: the stricter of them decides. */
function close(known: readonly Known[][]): void {
  for (const [middle, onward] of known.entries())
    for (const row of known) {
      const first = row[middle] ?? 0;
      if (first === 0) continue;
      for (const [last, second] of onward.entries())
        if (second > 0) row[last] = Math.max(row[last] ?? 0, first, second) as Known;
    }
}

function withBounds(way: readonly Literal[], scope: InsightScope): readonly Literal[] {
  const fields = new Set(
    way.flatMap(({ leaf }) => (leaf.operand.kind === "field" ? [leaf.field, leaf.operand.field] : [])),
  );
  const bounds = [...fields].flatMap((field) => scope.bounds?.(field) ?? []);
  return [...way, ...bounds.map((leaf) => ({ leaf, negated: false }))];
}

type Values = Map<string, (readonly [name: string, value: TypedValue])[]>;

/** Only of fields that are known to be filled: a comparison with an empty one is false, whatever it says. */
function comparedIn(
  literals: readonly Literal[],
  scope: InsightScope,
): { readonly compared: readonly Compared[]; readonly values: Values } {
  const filled = new Set(
    literals.flatMap(({ leaf, negated }) => {
      if (negated || scope.bounds?.(leaf.field).includes(leaf) === true) return [];
      return leaf.operand.kind === "field" ? [leaf.field, leaf.operand.field] : [leaf.field];
    }),
  );
  const values: Values = new Map();
  const compared = literals.flatMap(({ leaf, negated }): readonly Compared[] => {
    const { field, operator, operand } = leaf;
    const type = scope.field(field)?.type;
    if (!isComparison(operator) || !filled.has(field)) return [];
    if (operand.kind === "field") {
      const ordered = type === "number" || type === "date" || type === "date-time";
      if (!ordered || scope.field(operand.field)?.type !== type || !filled.has(operand.field)) return [];
      return [{ field, other: operand.field, operator, negated }];
    }
    // A day among instants is no single value.
    if (operand.kind !== "value" || (type !== "number" && type !== "date")) return [];
    const value = typedOperand(type, operand.value);
    if (value === undefined) return [];
    const other = `=${JSON.stringify(value)}`;
    const list = values.get(type) ?? [];
    if (!list.some(([name]) => name === other)) values.set(type, [...list, [other, value]]);
    return [{ field, other, operator, negated }];
  });
  for (const list of values.values()) list.sort(([, a], [, b]) => (a < b ? -1 : 1));
  return { compared, values };
}
