import { compileApp } from "../../runtime/core/compile/compile-app.ts";
import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import { parseApp } from "../../runtime/core/definition/parse-app.ts";
import { done } from "../done.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";

/** Takes any value for an app's definition and compiles it; refused with every problem at its JSON pointer. */
export function compileDocument(
  { matches }: Pick<Services, "matches">,
  document: unknown,
  version: number,
): Result<CompiledApp> {
  const parsed = parseApp(document);
  if (parsed.app === null) return { ok: false, reason: "invalid", problems: parsed.problems };
  const compiled = compileApp(parsed.app, version, { matches });
  if (compiled.app === null) return { ok: false, reason: "invalid", problems: compiled.problems };
  return done(compiled.app);
}
