import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type { ExpectedProblem } from "../../runtime/core/definition/generated/definition.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { meetProblems } from "../../runtime/core/transition/meet-problems.ts";
import { explainOfField } from "./explain-of-field.ts";
import { saidProblem } from "./said-problem.ts";

/** A problem in words; it differs where only one side of a miss has it. */
export interface SaidReason {
  readonly said: string;
  readonly differs: boolean;
}

interface ProblemSidesPlace {
  readonly app: CompiledApp;
  readonly form: CompiledForm;
  readonly locale: string;
  /** Says that a rule is gone. */
  gone(rule: string): string;
  /** The move of which the problems are, where they are of one. */
  readonly move?: string | undefined;
}

/**
 * What a test expects to go wrong, and what does. What both sides have is said first and in the same words on both,
 * those of the engine, which knows more than the test wrote down.
 */
export function problemSides(
  expected: readonly ExpectedProblem[],
  actual: readonly Problem[],
  { app, form, locale, gone, move }: ProblemSidesPlace,
): { readonly expected: readonly SaidReason[]; readonly got: readonly SaidReason[] } {
  const { met, missing, others } = meetProblems(expected, actual);
  const both = saidOnce(
    met.map(([, problem]) => explainOfField({ app, form }, problem, locale)),
    false,
  );
  const wanted = missing.map((each) => {
    const said = saidProblem(app, form, each, locale, move);
    return said === each.rule ? gone(said) : said;
  });
  const found = others.map((problem) => explainOfField({ app, form }, problem, locale));
  return { expected: [...both, ...saidOnce(wanted, true)], got: [...both, ...saidOnce(found, true)] };
}

/** Each sentence once. */
export function saidOnce(sentences: readonly string[], differs: boolean): readonly SaidReason[] {
  return [...new Set(sentences)].map((said) => ({ said, differs }));
}
