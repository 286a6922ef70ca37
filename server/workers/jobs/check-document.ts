import { runExamples } from "../../../runtime/core/transition/run-examples.ts";
import type { Problem } from "../../../runtime/core/problem/problem.ts";
import { acceptDocument } from "../../engine/accept-document.ts";
import { linearPattern } from "../../engine/linear-pattern.ts";
import type { Job } from "../job.ts";

/** A definition that somebody sent, and whether its definition tests are run. */
export interface DocumentCheck {
  readonly document: unknown;
  readonly version: number;
  readonly examples: boolean;
}

/** At most so many problems are told of. */
const most = 1000;

/** What a check found: a definition that compiles may still have definition tests that do not hold. */
export interface DocumentProblems {
  readonly compiles: boolean;
  readonly problems: readonly Problem[];
}

/** Every problem of a definition that nobody has looked at yet. */
export const checkDocument: Job<DocumentCheck, DocumentProblems> = ({ document, version, examples }) => {
  const accepted = acceptDocument({ matches: linearPattern }, document, version);
  if (!accepted.ok) return Promise.resolve({ compiles: false, problems: accepted.problems.slice(0, most) });
  if (!examples) return Promise.resolve({ compiles: true, problems: [] });
  const problems = runExamples(accepted.value, { matches: linearPattern }).flatMap(
    ({ example, misses }, index) =>
      misses.map(({ pointer, expected, actual }) => ({
        code: "example-failed",
        pointer: `/examples/${String(index)}/expect${pointer}`,
        params: { example, expected, actual },
      })),
  );
  return Promise.resolve({ compiles: true, problems: problems.slice(0, most) });
};
