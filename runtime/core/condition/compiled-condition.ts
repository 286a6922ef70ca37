import type { Circumstance, Facts } from "../circumstance.ts";
import type { Json } from "../json.ts";

/** The comparisons that a leaf can make. `present` is `required`, the opposite of empty. */
export type ConditionOperator =
  | "present"
  | "eq"
  | "ne"
  | "lt"
  | "le"
  | "gt"
  | "ge"
  | "in"
  | "contains"
  | "textContains"
  | "textStartsWith"
  | "textEndsWith"
  | "minLength"
  | "maxLength"
  | "minItems"
  | "maxItems"
  | "isSelf"
  | "isTeam";

/** What a leaf compares with: a value, another field, or a moment relative to now. */
export type Operand =
  | { readonly kind: "value"; readonly value: Json }
  | { readonly kind: "values"; readonly values: readonly Json[] }
  | { readonly kind: "field"; readonly field: string }
  | { readonly kind: "relative"; readonly to: "now" | "today"; readonly offset: string | null }
  | { readonly kind: "none" };

/** One assertion about one field. */
export interface Leaf {
  readonly kind: "leaf";
  readonly field: string;
  readonly operator: ConditionOperator;
  readonly operand: Operand;
}

/** A condition as a tree that SQL, sentences and tests read; the closures are made from the same tree. */
export type ConditionTree =
  | Leaf
  | { readonly kind: "all" | "any"; readonly parts: readonly ConditionTree[] }
  | { readonly kind: "not"; readonly part: ConditionTree };

/** The same tree after evaluation: every node says whether it holds. */
export type Explanation =
  | (Leaf & { readonly holds: boolean })
  | { readonly kind: "all" | "any"; readonly parts: readonly Explanation[]; readonly holds: boolean }
  | { readonly kind: "not"; readonly part: Explanation; readonly holds: boolean };

/** A condition compiled once: the same meaning for every reader. */
export interface CompiledCondition {
  readonly tree: ConditionTree;
  readonly reads: ReadonlySet<string>;
  /** True where the outcome depends on the time. */
  readonly volatile: boolean;
  test(facts: Facts, at: Circumstance): boolean;
  explain(facts: Facts, at: Circumstance): Explanation;
}
