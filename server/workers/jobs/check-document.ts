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

/** Every problem of a definition that nobody has looked at yet; none means that it compiles. */
export const checkDocument: Job<DocumentCheck, readonly Problem[]> = ({ document, version, examples }) => {
  const accepted = acceptDocument({ matches: linearPattern }, document, version);
  if (!accepted.ok) return Promise.resolve(accepted.problems.slice(0, most));
  if (!examples) return Promise.resolve([]);
  const problems = runExamples(accepted.value, { matches: linearPattern }).flatMap(
    ({ example, misses }, index) =>
      misses.map(({ pointer, expected, actual }) => ({
        code: "example-failed",
        pointer: `/examples/${String(index)}/expect${pointer}`,
        params: { example, expected, actual },
      })),
  );
  return Promise.resolve(problems.slice(0, most));
};
