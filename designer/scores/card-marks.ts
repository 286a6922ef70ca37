import type { Json } from "../../runtime/core/json.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { isBelow } from "../draft/edits/is-below.ts";
import type { Path } from "../draft/edits/path.ts";
import type { Mark } from "../pipelines/part-marks.ts";
import { problemPath } from "../review/problem-path.ts";

/** What the review of a document found in the scorecard at a path, problems first. */
export function cardMarks(
  document: Json,
  at: Path,
  problems: readonly Problem[],
  warnings: readonly Problem[],
): readonly Mark[] {
  const marked = (severity: Mark["severity"]) => (problem: Problem) => {
    const place = problemPath(document, problem.pointer);
    return isBelow(place, at) ? [{ problem, severity, at: place }] : [];
  };
  return [...problems.flatMap(marked("problem")), ...warnings.flatMap(marked("warning"))];
}
