import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import type { EngineEvent } from "../../runtime/core/event.ts";
import type { Json } from "../../runtime/core/json.ts";
import type { EngineRecord } from "../../runtime/core/record.ts";
import type { ConditionTree } from "../../runtime/core/condition/compiled-condition.ts";
import type { Circumstance } from "../../runtime/core/circumstance.ts";

/**
 * A record as it lies in the store. `seq` counts every write, derived ones included, so that a decision
 * made on an older reading is refused; it never leaves the server.
 */
export interface StoredRecord extends EngineRecord {
  readonly seq: number;
  readonly deletedAt: string | null;
}

/** One atomic change: the record as it shall be, on the condition that nobody changed it since `seq`. */
export type RecordChange =
  | { readonly do: "insert"; readonly app: string; readonly record: EngineRecord }
  | { readonly do: "update"; readonly app: string; readonly record: EngineRecord; readonly seq: number }
  /** Formulas, roll-ups and scores that were recomputed: changes neither revision nor updatedAt. */
  | { readonly do: "derive"; readonly app: string; readonly record: EngineRecord; readonly seq: number }
  | {
      readonly do: "trash" | "untrash";
      readonly app: string;
      readonly form: string;
      readonly id: string;
      readonly seq: number;
      readonly at: string;
    };

/** An event to be written in the same transaction as the change it tells of. */
export interface NewEvent {
  readonly app: string;
  readonly form: string;
  readonly record: string;
  readonly actor: string;
  readonly at: string;
  readonly event: EngineEvent;
}

export interface StoredEvent extends NewEvent {
  /** Grows without gaps being promised; the order of the log. */
  readonly id: number;
}

/** The outcome of a commit: done, or which change met a newer record or a taken unique value. */
export type CommitResult =
  | { readonly ok: true; readonly seqs: readonly number[] }
  | { readonly ok: false; readonly conflict: "stale"; readonly change: number }
  | { readonly ok: false; readonly conflict: "taken"; readonly change: number; readonly field: string };

/** A list of one form's records: filter and access are trees that become SQL; sort keys are field names. */
export interface RecordQuery {
  readonly app: CompiledApp;
  readonly form: string;
  readonly where: ConditionTree | null;
  readonly at: Circumstance;
  readonly sort: readonly { readonly field: string; readonly descending: boolean }[];
  readonly limit: number;
  /** The opaque position after which to go on; made by the store, checked by the store. */
  readonly after: string | null;
  readonly search: string | null;
  readonly trashed: boolean;
}

export interface RecordPage {
  readonly records: readonly StoredRecord[];
  readonly next: string | null;
}

export interface AggregateQuery {
  readonly app: CompiledApp;
  readonly form: string;
  readonly where: ConditionTree | null;
  readonly at: Circumstance;
  readonly group: readonly string[];
  readonly measures: readonly {
    readonly aggregate: "count" | "sum" | "min" | "max" | "average";
    readonly field: string | null;
  }[];
}

export interface AggregateGroup {
  readonly key: readonly (Json | null)[];
  readonly values: readonly (number | string | null)[];
}

/** The record path: prepared SQL behind one small port. One adapter per database. */
export interface RecordStore {
  get(app: CompiledApp, form: string, id: string): Promise<StoredRecord | undefined>;
  getMany(app: CompiledApp, form: string, ids: readonly string[]): Promise<readonly StoredRecord[]>;
  list(query: RecordQuery): Promise<RecordPage>;
  count(query: Omit<RecordQuery, "limit" | "after" | "sort">): Promise<number>;
  aggregate(query: AggregateQuery): Promise<readonly AggregateGroup[]>;
  /** Roll-up values of one record, by field. */
  rollups(app: CompiledApp, form: string, id: string, at: Circumstance): Promise<ReadonlyMap<string, Json>>;
  /** Ids of records of `form` whose reference field `via` holds `id`. */
  referring(
    app: CompiledApp,
    form: string,
    via: string,
    id: string,
    limit: number,
    after: string | null,
  ): Promise<readonly string[]>;
  /** All changes and events in one durable transaction, or nothing. `apps` gives the compiled forms by app name. */
  commit(
    apps: ReadonlyMap<string, CompiledApp>,
    changes: readonly RecordChange[],
    events: readonly NewEvent[],
  ): Promise<CommitResult>;
  events(app: string, record: string, before: number | null, limit: number): Promise<readonly StoredEvent[]>;
  /** The next number of a serial, unique under concurrency; gaps are allowed. */
  nextSerial(app: string, form: string, field: string, year: number): Promise<number>;
}
