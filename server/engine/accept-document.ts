import { checkApp } from "../../runtime/core/check/check-app.ts";
import { compileApp } from "../../runtime/core/compile/compile-app.ts";
import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import { parseApp } from "../../runtime/core/definition/parse-app.ts";
import { done } from "../done.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";

/**
 * Takes any value for the definition of a version to come: parses, checks and compiles it; refused with every problem at
 * its JSON pointer.
 */
export function acceptDocument(
  { matches }: Pick<Services, "matches">,
  document: unknown,
  version: number,
): Result<CompiledApp> {
  const parsed = parseApp(document);
  if (parsed.app === null) return { ok: false, reason: "invalid", problems: parsed.problems };
  const checked = checkApp(parsed.app);
  const compiled = compileApp(parsed.app, version, { matches });
  if (compiled.app !== null && checked.length === 0) return done(compiled.app);
  const problems = new Map(
    [...checked, ...compiled.problems].map((problem) => [`${problem.code} ${problem.pointer}`, problem]),
  );
  return { ok: false, reason: "invalid", problems: [...problems.values()] };
}
