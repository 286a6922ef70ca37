import type { CompiledApp } from "../compile/compiled.ts";
import type { StoragePlan } from "./storage-plan.ts";

/** What the store must do before records can be kept under `after`; null is no version at all. */
export function planStorage(_before: CompiledApp | null, _after: CompiledApp): StoragePlan {
  throw new Error("not built yet");
}
