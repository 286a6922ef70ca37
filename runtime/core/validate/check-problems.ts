import { circumstanceOf } from "../derive/circumstance-of.ts";
import { factsOf } from "../derive/facts-of.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Problem } from "../problem/problem.ts";
import type { EngineRecord } from "../record.ts";
import { ruleProblem } from "./rule-problem.ts";

/** The form's checks that do not hold. */
export function checkProblems(context: EngineContext, record: EngineRecord): readonly Problem[] {
  if (context.form.checks.length === 0) return [];
  const facts = factsOf(context, record);
  const at = circumstanceOf(context);
  return context.form.checks
    .filter((rule) => !rule.when.test(facts, at))
    .map((rule) => ruleProblem(rule, "check"));
}
