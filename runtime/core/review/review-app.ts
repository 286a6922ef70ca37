import { checkApp } from "../check/check-app.ts";
import { compileApp, type CompileOptions, type CompileResult } from "../compile/compile-app.ts";
import type { AppDocument } from "../definition/generated/definition.ts";
import type { Problem } from "../problem/problem.ts";
import { documentOrder } from "./document-order.ts";
import { followUps } from "./follow-ups.ts";
import { looseProblems } from "./loose-problems.ts";
import { soundPart } from "./sound-part.ts";

/** Yields what is wrong in a well-formed app with something that only whoever reviews it can read. */
export type FurtherCheck = (app: AppDocument) => Iterable<Problem>;

export interface ReviewOptions extends CompileOptions {
  /** Run beside the checks of the language, so that what they find is told together with everything else. */
  readonly furtherChecks?: readonly FurtherCheck[];
}

/**
 * Takes any value for the definition of a version to come: parses, checks and compiles it. Every problem is reported at
 * once, in the order of the document: where the shape of something is wrong, names, formulas and conditions of the rest
 * are checked all the same, and what is wrong with them only because of what is missing is not reported.
 */
export function reviewApp(document: unknown, version: number, options: ReviewOptions): CompileResult {
  const sound = soundPart(document);
  if (sound.app === null) return { app: null, problems: inOrder(document, sound.problems) };
  const { app, place } = sound;
  const further = (options.furtherChecks ?? []).flatMap((check) => [...check(app)]);
  const checked = [...checkApp(app), ...looseProblems(app, options), ...further];
  const compiled = compileApp(app, version, { ...options, strict: true });
  if (compiled.app !== null && checked.length + sound.problems.length === 0) return compiled;
  const isFollowUp = followUps(sound);
  const semantic = [...checked, ...compiled.problems]
    .map((problem) => ({ ...problem, pointer: place(problem.pointer) }))
    .filter((problem) => !isFollowUp(problem));
  return { app: null, problems: inOrder(document, [...sound.problems, ...semantic]) };
}

function inOrder(document: unknown, problems: readonly Problem[]): readonly Problem[] {
  const distinct = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...distinct.values()].toSorted(documentOrder(document));
}
