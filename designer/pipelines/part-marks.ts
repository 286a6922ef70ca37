import type { Json } from "../../runtime/core/json.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import type { Path } from "../draft/edits/path.ts";
import { problemPath } from "../review/problem-path.ts";

/** Something wrong with a part of a pipeline, or odd about it: what is odd does not keep from publishing. */
export interface Mark {
  readonly problem: Problem;
  readonly severity: "problem" | "warning";
  readonly at: Path;
}

/** What there is to tell of each stage and transition by `stages/<name>` or `transitions/<name>`, else by "". */
export type PartMarks = ReadonlyMap<string, readonly Mark[]>;

/** Sorts what the review of a document found in a pipeline by the part that it is about. */
export function partMarks(
  document: Json,
  pipelineAt: Path,
  problems: readonly Problem[],
  warnings: readonly Problem[],
): PartMarks {
  const marks = new Map<string, Mark[]>();
  const add = (severity: Mark["severity"]) => (problem: Problem) => {
    const at = problemPath(document, problem.pointer);
    if (at.length < pipelineAt.length || pipelineAt.some((step, index) => at[index] !== step)) return;
    // Scores are shaped elsewhere.
    if (at[4] === "scorecard") return;
    const key = at[5] === undefined ? "" : `${at[4] ?? ""}/${at[5]}`;
    marks.set(key, [...(marks.get(key) ?? []), { problem, severity, at }]);
  };
  problems.forEach(add("problem"));
  warnings.forEach(add("warning"));
  return marks;
}
