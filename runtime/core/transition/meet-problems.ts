import type { ExpectedProblem } from "../definition/generated/definition.ts";
import type { Problem } from "../problem/problem.ts";

/** What an example expects to go wrong, held against what does. */
export interface MetProblems {
  /** What is there as expected, in the order in which it was expected. */
  readonly met: readonly (readonly [ExpectedProblem, Problem])[];
  /** What was expected and is not there. */
  readonly missing: readonly ExpectedProblem[];
  /** What is there and was not expected. */
  readonly others: readonly Problem[];
}

/** Finds for each expected problem one that fits it, each once and in any order. */
export function meetProblems(expected: readonly ExpectedProblem[], actual: readonly Problem[]): MetProblems {
  const others = [...actual];
  const met: [ExpectedProblem, Problem][] = [];
  const missing = expected.filter((wanted) => {
    const at = others.findIndex((problem) => fits(problem, wanted));
    if (at >= 0)
      met.push(...others.splice(at, 1).map((problem): [ExpectedProblem, Problem] => [wanted, problem]));
    return at < 0;
  });
  return { met, missing, others };
}

function fits({ code, pointer, params }: Problem, wanted: ExpectedProblem): boolean {
  return (
    (wanted.code === undefined || wanted.code === code) &&
    (wanted.pointer === undefined || wanted.pointer === pointer) &&
    (wanted.rule === undefined || wanted.rule === params["rule"])
  );
}
