import { HttpProblem } from "../../runtime/ui/http/http-problem.ts";

/** Whether a request failed since nothing is left of an app: it has no draft, and no version to begin one from. */
export function hasNoDraft(error: unknown): boolean {
  return error instanceof HttpProblem && error.problems.some(({ code }) => code === "no-draft");
}
