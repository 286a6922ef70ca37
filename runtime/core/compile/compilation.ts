import type { CompiledCondition, ConditionTree } from "../condition/compiled-condition.ts";
import { compileTree } from "../condition/compile-condition.ts";
import type { ConditionScope } from "../condition/condition-scope.ts";
import { readCondition } from "../condition/read-condition.ts";
import type { Condition } from "../definition/generated/definition.ts";
import { compileFormula } from "../formula/compile-formula.ts";
import type { CompiledFormula, FormulaScope, FormulaType } from "../formula/formula.ts";
import type { CheckContext } from "../fields/field-kind.ts";
import type { Problem } from "../problem/problem.ts";

/** What one run of the compiler shares: how to check values, and the problems found so far. */
export interface Compilation {
  readonly check: CheckContext;
  readonly problems: Problem[];
}

/** The tree of a condition that could not be compiled, as while a field is missing: it holds never, and proves nothing. */
export const uncompiled: ConditionTree = { kind: "any", parts: [] };

/** Stands for a condition that could not be compiled; only a draft that is shown has one. */
const never: CompiledCondition = {
  tree: uncompiled,
  reads: new Set(),
  volatile: false,
  test: () => false,
  explain: () => ({ kind: "any", parts: [], holds: false }),
};

/** Compiles a condition, or notes its problems. */
export function condition(
  compilation: Compilation,
  source: Condition,
  scope: ConditionScope,
  pointer: string,
): CompiledCondition {
  const { tree, problems } = readCondition(source, scope, pointer);
  compilation.problems.push(...problems);
  return tree === null ? never : compileTree(tree, scope);
}

/** Compiles a condition that may be left out; null is none. */
export function optionalCondition(
  compilation: Compilation,
  source: Condition | undefined,
  scope: ConditionScope,
  pointer: string,
): CompiledCondition | null {
  return source === undefined ? null : condition(compilation, source, scope, pointer);
}

/** Compiles a formula, or notes its problems with their position in `params`. */
export function formula(
  compilation: Compilation,
  source: string,
  scope: FormulaScope,
  pointer: string,
  expected?: FormulaType,
): CompiledFormula {
  const result = compileFormula(source, scope, expected);
  if (result.formula !== null) return result.formula;
  for (const { code, from, to, params } of result.problems) {
    compilation.problems.push({ code, pointer, params: { ...params, from, to } });
  }
  return {
    source,
    type: expected ?? "text",
    reads: new Set(),
    readsThrough: [],
    volatile: false,
    evaluate: () => null,
  };
}
