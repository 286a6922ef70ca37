import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import { compileDocument } from "../engine/compile-document.ts";
import { linearPattern } from "../engine/linear-pattern.ts";

/** A version as a thread is given it: its definition as JSON text. */
export interface GivenVersion {
  readonly document: string;
  readonly version: number;
}

/** A version that was checked before, compiled; throws where it does not compile, which is a bug. */
export function compiledVersion({ document, version }: GivenVersion): CompiledApp {
  const result = compileDocument({ matches: linearPattern }, JSON.parse(document), version);
  if (!result.ok) throw new Error("a version that was checked does not compile");
  return result.value;
}
