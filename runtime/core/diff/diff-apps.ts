import type { CompiledApp } from "../compile/compiled.ts";
import type { Change } from "./change.ts";

/** What differs between two versions, in the order of the newer one with removals last; null is no version at all. */
export function diffApps(_before: CompiledApp | null, _after: CompiledApp): readonly Change[] {
  throw new Error("not built yet");
}
