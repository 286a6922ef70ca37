import { explainProblem } from "../../problem/explain-problem.ts";
import { compileFormula } from "../compile-formula.ts";
import type { FormulaProblem, FormulaScope, FormulaType } from "../formula.ts";

/** A mistake as an editor marks it: where, why, and what to write instead where that is known. */
export interface FormulaMistake {
  readonly from: number;
  readonly to: number;
  readonly code: string;
  readonly message: string;
  readonly replacement: string | null;
}

/** What is wrong with a formula while it is written, in the reader's language; none where it compiles. */
export function formulaMistakes(
  source: string,
  scope: FormulaScope,
  locale: string,
  expected?: FormulaType,
): readonly FormulaMistake[] {
  return compileFormula(source, scope, expected).problems.map((problem) => ({
    from: problem.from,
    to: problem.to,
    code: problem.code,
    message: explainProblem({ code: problem.code, pointer: "", params: problem.params }, locale),
    replacement: replacementOf(problem, source),
  }));
}

function replacementOf({ code, from, to, params }: FormulaProblem, source: string): string | null {
  const { suggestion } = params;
  if (typeof suggestion === "string") {
    const called = suggestion.endsWith("()") && /^\s*[(（]/.test(source.slice(to));
    return called ? suggestion.slice(0, -2) : suggestion;
  }
  return code === "formula-unfinished" && from === to ? ")" : null;
}
