import type { Json } from "./json.ts";

/** A record's own fields by name. A field that is empty is absent. */
export type RecordData = { readonly [field: string]: Json };

/** One tick in a stage's checklist: who and when (ISO instant). */
export interface Tick {
  readonly by: string;
  readonly at: string;
}

/** A decision that somebody took on a step of a running approval. */
export interface ApprovalDecision {
  /** Position in the approval's `steps`. */
  readonly step: number;
  /** The roles of the step for which they decided. */
  readonly roles?: readonly string[];
  readonly by: string;
  readonly at: string;
  readonly decision: "approve" | "reject" | "return";
  readonly comment: string | null;
}

/** An approval that holds a record still until it is decided; the record is locked meanwhile. */
export interface RunningApproval {
  readonly id: string;
  readonly transition: string;
  readonly startedBy: string;
  readonly startedAt: string;
  /** Indexes of the transition's approval steps that apply, in order. */
  readonly steps: readonly number[];
  /** Position in `steps` of the one that waits now. */
  readonly current: number;
  readonly decisions: readonly ApprovalDecision[];
  readonly comment: string | null;
  /** The reason of an override, which also holds when the gate runs again. */
  readonly override?: { readonly reason: string };
}

/** A score as it is stored: the total with one decimal and its grade. */
export interface StoredScore {
  readonly total: number;
  readonly grade: string | null;
}

/** A record as the engine sees it. Instants are ISO 8601 in UTC with milliseconds. */
export interface EngineRecord {
  readonly id: string;
  readonly form: string;
  readonly version: number;
  readonly revision: number;
  readonly pipeline: string | null;
  readonly stage: string | null;
  readonly stageSince: string | null;
  readonly owner: string | null;
  readonly score: StoredScore | null;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly updatedAt: string;
  readonly updatedBy: string;
  readonly data: RecordData;
  readonly checklist: { readonly [item: string]: Tick };
  readonly approval: RunningApproval | null;
}
