import { uncompiled } from "../../compile/compilation.ts";
import type { ConditionTree } from "../../condition/compiled-condition.ts";
import { normalForm } from "../../condition/normal-form.ts";
import type { Budget } from "./budget.ts";
import { fieldConflicts } from "./field-conflict.ts";
import type { InsightScope } from "./insight-scope.ts";
import type { Literal } from "./literal.ts";
import { orderCircle } from "./order-circle.ts";

/**
 * What is known of a condition: it can never hold, with the fields about which it contradicts itself; or no
 * contradiction was found, or not within the bounds. `filled` are fields without which it cannot hold.
 */
export interface Verdict {
  readonly holds: "never" | "perhaps" | "unknown";
  readonly fields: readonly string[];
  readonly filled: ReadonlySet<string>;
}

/** A condition is taken apart into at most so many ways to hold. */
const mostWays = 200;

type Way = readonly Literal[];

interface Search {
  readonly scope: InsightScope;
  readonly budget: Budget;
  readonly conflicts: Set<string>;
  /** Whether literals about one field exclude each other, by their numbers: most ways have the same ones. */
  readonly known: Map<string, boolean>;
  readonly numbers: Map<Literal, number>;
  complete: boolean;
}

/**
 * Whether a condition, or several together (`all`), can never hold, whoever asks and whenever: a proof for records
 * whose values are of their fields' types. Never wrong when it says "never"; often silent where a proof is long.
 */
export function neverHolds(tree: ConditionTree, scope: InsightScope, budget: Budget): Verdict {
  if (isUncompiled(tree)) return { holds: "unknown", fields: [], filled: new Set() };
  const search: Search = {
    ...{ scope, budget, conflicts: new Set(), complete: true },
    ...{ known: new Map(), numbers: new Map() },
  };
  const ways = waysToHold(normalForm(tree), search);
  if (ways?.length === 0) return { holds: "never", fields: [...search.conflicts], filled: new Set() };
  const holds = ways === null || !search.complete ? "unknown" : "perhaps";
  return { holds, fields: [], filled: filledIn(ways ?? [], scope) };
}

/** What is missing in it is told by itself, and not once more for what would follow. */
function isUncompiled(tree: ConditionTree): boolean {
  if (tree === uncompiled) return true;
  if (tree.kind === "leaf") return false;
  return tree.kind === "not" ? isUncompiled(tree.part) : tree.parts.some(isUncompiled);
}

/** Every consistent way to make the condition true, or more than those; null where there are too many. */
function waysToHold(tree: ConditionTree, search: Search): readonly Way[] | null {
  switch (tree.kind) {
    case "leaf":
      return consistent([[{ leaf: tree, negated: false }]], search);
    case "not":
      return tree.part.kind === "leaf" ? consistent([[{ leaf: tree.part, negated: true }]], search) : null;
    case "any": {
      const ways = tree.parts.map((part) => waysToHold(part, search));
      const all = ways.flatMap((way) => way ?? []);
      return ways.includes(null) || all.length > mostWays ? null : all;
    }
    default:
      return allTogether(tree.parts, search);
  }
}

/** A part that is too much to take apart is left out: what remains can only hold more often. */
function allTogether(parts: readonly ConditionTree[], search: Search): readonly Way[] | null {
  const taken = parts.map((part) => waysToHold(part, search));
  if (taken.includes(null)) search.complete = false;
  let ways: readonly Way[] = [[]];
  for (const next of taken.filter((way) => way !== null).toSorted((a, b) => a.length - b.length)) {
    if (ways.length * next.length > mostWays * 10) {
      search.complete = false;
      continue;
    }
    const product = consistent(
      ways.flatMap((way) => next.map((more) => [...way, ...more])),
      search,
    );
    if (product.length > mostWays) search.complete = false;
    else ways = product;
  }
  return ways;
}

function consistent(ways: readonly Way[], search: Search): readonly Way[] {
  return ways.filter((way) => {
    search.budget.left -= way.length;
    if (search.budget.left < 0) {
      search.complete = false;
      return true;
    }
    const conflict = conflictIn(way, search);
    for (const field of conflict ?? []) search.conflicts.add(field);
    return conflict === null;
  });
}

function conflictIn(way: Way, search: Search): readonly string[] | null {
  const byField = new Map<string, Literal[]>();
  for (const literal of way) {
    const { field } = literal.leaf;
    byField.set(field, [...(byField.get(field) ?? []), literal]);
  }
  for (const [field, literals] of byField) if (conflictsOnce(literals, field, search)) return [field];
  return orderCircle(way, search.scope, search.budget);
}

/** What the budget has no room for any more is not remembered, as it was not found out. */
function conflictsOnce(literals: readonly Literal[], field: string, search: Search): boolean {
  const { scope, budget, known } = search;
  const key = literals.map((literal) => numberOf(literal, search)).join(" ");
  const before = known.get(key);
  if (before !== undefined) return before;
  const conflict = fieldConflicts(literals, field, scope, budget);
  if (budget.left >= 0) known.set(key, conflict);
  return conflict;
}

function numberOf(literal: Literal, { numbers }: Search): number {
  const number = numbers.get(literal) ?? numbers.size;
  numbers.set(literal, number);
  return number;
}

/** The fields that are asserted to be something in every way; a yes or no always is something. */
function filledIn([first, ...others]: readonly Way[], scope: InsightScope): ReadonlySet<string> {
  const asserted = (way: Way) => new Set(way.filter(({ negated }) => !negated).map(({ leaf }) => leaf.field));
  const rest = others.map(asserted);
  const always = [...asserted(first ?? [])].filter((field) => rest.every((way) => way.has(field)));
  return new Set(always.filter((field) => scope.field(field)?.type !== "boolean"));
}
