import { soundPart } from "../../../runtime/core/review/sound-part.ts";
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
  /** Its shape is that of a definition, whatever else is wrong: it can be compared with another one. */
  readonly shaped: boolean;
  readonly problems: readonly Problem[];
}

/** Every problem of a definition that nobody has looked at yet. */
export const checkDocument: Job<DocumentCheck, DocumentProblems> = ({ document, version, examples }) => {
  const accepted = acceptDocument({ matches: linearPattern }, document, version);
  if (!accepted.ok) {
    const shaped = soundPart(document).problems.length === 0;
    return Promise.resolve({ compiles: false, shaped, problems: accepted.problems.slice(0, most) });
  }
  if (!examples) return Promise.resolve({ compiles: true, shaped: true, problems: [] });
  const tests = accepted.value.document.examples ?? [];
  const titles = new Map(tests.map(({ name, description }) => [name, description ?? name]));
  const problems = runExamples(accepted.value, { matches: linearPattern }).flatMap(
    ({ example, misses }, index) =>
      misses.map(({ pointer, expected, actual }) => ({
        code: "example-failed",
        pointer: `/examples/${String(index)}/expect${pointer}`,
        params: { example, title: titles.get(example) ?? example, expected, actual },
      })),
  );
  return Promise.resolve({ compiles: true, shaped: true, problems: problems.slice(0, most) });
};
