import type { Problem } from "../../runtime/core/problem/problem.ts";
import type { Projection } from "../policies/projection.ts";

/** Problems as their reader may know them: what speaks of a field that they may not see says so only in general. */
export function seenProblems(
  problems: readonly Problem[],
  seen: Projection,
  stage: string | null,
): readonly Problem[] {
  return problems.map((problem) => {
    const field = problem.pointer.split("/")[1];
    const hidden = field !== undefined && field !== "" && seen.right(field, stage) === "hidden";
    return hidden ? { code: "hidden-field", pointer: "", params: {} } : problem;
  });
}
