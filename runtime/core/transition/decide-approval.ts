import type { EngineContext } from "../engine-context.ts";
import type { ApprovalDecision, EngineRecord } from "../record.ts";
import type { Outcome } from "./outcome.ts";

export interface DecisionInput {
  /** The id of the running approval. */
  readonly approval: string;
  readonly decision: ApprovalDecision["decision"];
  readonly comment?: string | null;
}

/**
 * One decision on the step that waits. The last approval runs the gate again and moves the record; rejecting or
 * returning ends the approval and leaves the record in its stage. `pending` while further approvals are wanted.
 */
export function decideApproval(
  _context: EngineContext,
  _record: EngineRecord,
  _input: DecisionInput,
): Outcome {
  throw new Error("not built yet");
}
