import type { Actor } from "./actor.ts";
import type { CompiledApp, CompiledForm } from "./compile/compiled.ts";
import type { Json } from "./json.ts";

/**
 * What a decision needs beside the record: loaded by the caller before, so that the engine stays pure.
 * The store reads these again when the gate decides.
 */
export interface Surroundings {
  /** A field of the record to which `reference` (a field, or `table/column`) points with `id`; undefined is empty. */
  through(reference: string, id: string, field: string): Json | undefined;
  /**
   * Whether such a field is known, where not all are: a browser loads referenced records as they are chosen, and sees
   * of them what its reader may see.
   */
  knows?(reference: string, id: string, field: string): boolean;
  /** The current value of one of the record's roll-up fields. */
  rollup(field: string): Json | undefined;
}

/** Everything that a pure step takes beside the record: the compiled form, the time, and who acts. */
export interface EngineContext {
  readonly app: CompiledApp;
  readonly form: CompiledForm;
  readonly actor: Actor;
  /** ISO instant in UTC with milliseconds. */
  readonly now: string;
  readonly surroundings: Surroundings;
  /** Makes a fresh opaque identifier (rows of tables, approvals). */
  newId(): string;
  /** Linear-time pattern test; absent in readings that skip patterns. */
  matches(pattern: string, value: string): boolean;
}
