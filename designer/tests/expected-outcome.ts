import type {
  ExampleExpectation,
  ExpectedProblem,
  ExpectedTransition,
} from "../../runtime/core/definition/generated/definition.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import type { ExampleOutcome } from "../../runtime/core/transition/example-outcome.ts";

/** What a new test expects of what came of it: every move with its reasons, whether it is valid, and the score. */
export function expectedOutcome({ problems, moves, score, grade }: ExampleOutcome): ExampleExpectation {
  return {
    valid: problems.length === 0,
    ...(problems.length === 0 ? {} : { problems: problems.map(expectedProblem) }),
    ...(moves.length === 0
      ? {}
      : { transitions: Object.fromEntries(moves.map((move) => [move.name, expectedMove(move)])) }),
    ...(score === null ? {} : { score }),
    ...(grade === null ? {} : { grade }),
  };
}

/** A problem as a test names it: by its rule, else by what it is and where. */
export function expectedProblem({ code, pointer, params }: Problem): ExpectedProblem {
  const { rule } = params;
  return typeof rule === "string" ? { rule } : { code, pointer };
}

/** A move as a test expects it: allowed, or refused for exactly these reasons. */
export function expectedMove({
  allowed,
  problems,
}: Pick<ExampleOutcome["moves"][number], "allowed" | "problems">): ExpectedTransition {
  return allowed ? true : { allowed: false, problems: problems.map(expectedProblem) };
}
