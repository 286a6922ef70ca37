import type { CompiledRule } from "../compile/compiled.ts";
import type { Problem } from "../problem/problem.ts";

/** The problem of a named rule that does not hold, in its author's words, at the first of the fields that decide it. */
export function ruleProblem(
  { pointer, params, message }: CompiledRule,
  code: "check" | "guard" | "entry",
): Problem {
  return { code, pointer, params, message };
}
