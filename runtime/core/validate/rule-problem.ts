import type { CompiledRule } from "../compile/compiled.ts";
import { pointerTo } from "../problem/pointer.ts";
import type { Problem } from "../problem/problem.ts";

/** The problem of a named rule that does not hold, in its author's words, at the first of the fields that decide it. */
export function ruleProblem(rule: CompiledRule, code: "check" | "guard" | "entry"): Problem {
  const [first] = rule.fields;
  return {
    code,
    pointer: first === undefined ? "" : pointerTo("", first),
    params: { rule: rule.name, fields: rule.fields },
    message: rule.message,
  };
}
