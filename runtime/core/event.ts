import type { Json } from "./json.ts";
import type { StoredScore } from "./record.ts";

/** One field's change in the history; an absent value is empty. */
export interface FieldChange {
  readonly field: string;
  readonly from?: Json;
  readonly to?: Json;
}

/** What happened to an app as a whole: reps who work with it hear that there is another version. */
export interface AppEvent {
  readonly type: "published";
  readonly version: number;
}

/** What happened to a record. The event log is its history, its audit and the outbox of everything that follows. */
export type EngineEvent =
  | {
      readonly type: "created";
      readonly stage: string | null;
      readonly changes: readonly FieldChange[];
      /** It was placed in its stage past the gate. */
      readonly override?: { readonly reason: string; readonly skipped: readonly string[] };
    }
  | { readonly type: "updated"; readonly changes: readonly FieldChange[] }
  | {
      readonly type: "moved";
      readonly transition: string;
      readonly from: string;
      readonly to: string;
      readonly changes: readonly FieldChange[];
      readonly comment: string | null;
      readonly override: { readonly reason: string; readonly skipped: readonly string[] } | null;
    }
  | {
      /** A new version changed it: values that it replaced or dropped, and its stage where that went away. */
      readonly type: "migrated";
      readonly version: number;
      readonly from: string | null;
      readonly to: string | null;
      readonly changes: readonly FieldChange[];
    }
  | { readonly type: "scored"; readonly from: StoredScore | null; readonly to: StoredScore | null }
  | { readonly type: "owner-changed"; readonly from: string | null; readonly to: string | null }
  | { readonly type: "ticked"; readonly item: string; readonly done: boolean }
  | {
      readonly type: "approval-started";
      readonly approval: string;
      readonly transition: string;
      readonly changes: readonly FieldChange[];
      readonly comment: string | null;
    }
  | {
      readonly type: "approval-decided";
      readonly approval: string;
      readonly transition: string;
      readonly decision: "approve" | "reject" | "return";
      readonly comment: string | null;
    }
  | {
      readonly type: "commented";
      readonly comment: string;
      readonly text: string;
      readonly mentions: readonly string[];
    }
  | { readonly type: "file-added"; readonly file: string; readonly name: string }
  | { readonly type: "deleted" }
  | { readonly type: "restored" };
