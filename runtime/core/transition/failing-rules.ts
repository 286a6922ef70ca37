import type { CompiledRule } from "../compile/compiled.ts";
import { circumstanceOf } from "../derive/circumstance-of.ts";
import { factsOf } from "../derive/facts-of.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Problem } from "../problem/problem.ts";
import type { EngineRecord } from "../record.ts";
import { ruleProblem } from "../validate/rule-problem.ts";

/** The problems of those rules that do not hold of the record as it is. */
export function failingRules(
  context: EngineContext,
  record: EngineRecord,
  rules: readonly CompiledRule[],
  code: "guard" | "entry",
): readonly Problem[] {
  const problems: Problem[] = [];
  if (rules.length === 0) return problems;
  const facts = factsOf(context, record);
  const at = circumstanceOf(context);
  // Whatever else goes through a frozen array takes several times as long as its indexes.
  for (let index = 0; index < rules.length; index += 1) {
    const rule = rules[index];
    if (rule?.when.test(facts, at) === false) problems.push(ruleProblem(rule, code));
  }
  return problems;
}
