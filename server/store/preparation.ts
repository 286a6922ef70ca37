import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type { StoragePlan } from "../../runtime/core/diff/storage-plan.ts";
import type { EngineEvent } from "../../runtime/core/event.ts";
import type { EngineRecord } from "../../runtime/core/record.ts";
import type { StoredRecord } from "./store.ts";

/** What is to be prepared: the way from the current version to the next, and what it does to each record. */
export interface PreparationOrder {
  readonly app: CompiledApp;
  readonly before: CompiledApp;
  readonly plan: StoragePlan;
  /** Forms that come back, each as the last version had it that knew it. */
  readonly revived: ReadonlyMap<string, CompiledForm>;
  /** Forms whose records are written anew whatever the plan says, by their new names. */
  readonly rewritten: ReadonlySet<string>;
  /** Who publishes and when, for the history. */
  readonly actor: string;
  readonly at: string;
  /** The record under the new version, and the event that keeps what is gone of it. Called again after each write. */
  rewrite(
    form: string,
    record: StoredRecord,
  ): { readonly record: EngineRecord; readonly event: EngineEvent | null };
}

/** Tables that were filled for a version to come: `applyStoragePlan` puts them in their place. */
export interface Preparation {
  /** Gives it up, where the version does not come after all. */
  drop(): Promise<void>;
}
