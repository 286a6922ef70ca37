import type { FormulaFacts } from "./formula.ts";

/** Steps that one run may cost; one that needs more gives blank. A step is a call, a row, or some text or digits. */
const allowance = 50_000;

/** One run of a formula: what it reads, and how many steps it may still take. */
export interface Evaluation {
  readonly facts: FormulaFacts;
  left: number;
}

export function startEvaluation(facts: FormulaFacts): Evaluation {
  return { facts, left: allowance };
}

/** Takes steps off the allowance; false when it is used up, and then whatever is computed no longer matters. */
export function spend(evaluation: Evaluation, steps: number): boolean {
  evaluation.left -= steps;
  return evaluation.left >= 0;
}
