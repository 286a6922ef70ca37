import type { Finding } from "../../runtime/core/insight/finding.ts";
import { findings } from "../../runtime/core/insight/findings.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { type FurtherCheck, reviewApp } from "../../runtime/core/review/review-app.ts";
import { soundPart } from "../../runtime/core/review/sound-part.ts";
import { compileShown } from "../draft/compile-shown.ts";

/** What a draft's author is told of it. */
export interface ReviewOfDraft {
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
}

/**
 * Every problem of a document, and what is odd about it: also while something else in it is wrong, as a draft mostly is
 * while it is drawn. Patterns of fields are left to the server's engine.
 */
export function reviewOf(document: unknown, furtherChecks: readonly FurtherCheck[] = []): ReviewOfDraft {
  const { app, problems } = reviewApp(document, 0, { matches: () => true, furtherChecks });
  if (app !== null) return { problems, findings: findings(app) };
  const sound = soundPart(document);
  const shown = sound.app === null ? null : compileShown(sound.app);
  const wrong = new Set(problems.map(({ pointer }) => pointer));
  const found = shown === null ? [] : findings(shown);
  return {
    problems,
    findings: found
      .map((each) => ({ ...each, pointer: sound.place(each.pointer) }))
      .filter(({ pointer }) => !wrong.has(pointer)),
  };
}
