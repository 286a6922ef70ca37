import type { EngineEvent } from "../../runtime/core/event.ts";
import type { EngineRecord, RecordData } from "../../runtime/core/record.ts";

/** As whom a record is tried: roles of the app or an administrator, and what they are to the record. */
export interface TrialActor {
  readonly administrator: boolean;
  readonly roles: readonly string[];
  /** Its owner, somebody who shares a team with its owner, or anybody else. */
  readonly relation: "owner" | "team" | "other";
}

/** A record that exists on this page alone. */
export interface TrialState {
  /** As if it were stored. */
  readonly record: EngineRecord;
  /** False while it has not been created yet: its first data is `typed`. */
  readonly exists: boolean;
  /** What is filled in and not saved; null for what was emptied. */
  readonly typed: RecordData;
  /** Roll-ups as other records would give them. */
  readonly rollups: RecordData;
  /** The names of ids that it mentions. */
  readonly names: { readonly [id: string]: string };
  /** The live record of which it is a copy; null for an empty one. */
  readonly copyOf: { readonly id: string; readonly title: string } | null;
  /** When it was last looked at or changed: an ISO instant, by which the rules about time count. */
  readonly now: string;
}

/** One thing that was done with it, and how it was before. */
export interface TrialEntry {
  readonly at: string;
  readonly by: string;
  readonly as: TrialActor;
  readonly events: readonly EngineEvent[];
  /** It was put there by hand, past every rule. */
  readonly placed: boolean;
  readonly after: EngineRecord;
  readonly before: TrialState;
}

/** A record that is being tried, with everything that was done with it, the oldest first. */
export interface Trial extends TrialState {
  readonly log: readonly TrialEntry[];
}
