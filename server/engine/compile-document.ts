import { compileApp } from "../../runtime/core/compile/compile-app.ts";
import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import { done } from "../done.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";

/**
 * Compiles a version that was accepted before, by what it says alone: checks that came later do not close it, and its
 * shape is not checked again.
 */
export function compileDocument(
  { matches }: Pick<Services, "matches">,
  document: unknown,
  version: number,
): Result<CompiledApp> {
  const compiled = compileApp(document as AppDocument, version, { matches });
  if (compiled.app === null) return { ok: false, reason: "invalid", problems: compiled.problems };
  return done(compiled.app);
}
