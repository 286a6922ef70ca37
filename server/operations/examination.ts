import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import type { TableLayout } from "../store/records/layout.ts";
import type { Snapshot } from "../store/snapshot.ts";
import type { Finding } from "./finding.ts";

/** What was looked at, and how many of it there were. */
export type Looked =
  | "files-of-backup"
  | "integrity"
  | "tables"
  | "versions"
  | "records"
  | "events"
  | "references"
  | "uploads"
  | "unused-files";

/** Where an examination tells what it looks at and finds, as it goes. */
export interface Report {
  looked(what: Looked, count: number): void;
  found(fault: Finding): void;
}

/** A table with records that people may see again: in use, or of a form that went away. */
export interface RecordTable extends TableLayout {
  readonly app: string;
  readonly form: string;
  readonly inUse: boolean;
  /** All of its columns are there, so that its records can be read. */
  readonly whole: boolean;
}

/** What the examinations share. */
export interface Examination {
  readonly snapshot: Snapshot;
  /** The current version of each app that compiles. */
  readonly apps: ReadonlyMap<string, CompiledApp>;
  readonly tables: readonly RecordTable[];
  readonly report: Report;
}
