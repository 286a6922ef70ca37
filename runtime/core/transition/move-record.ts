import type { EngineContext } from "../engine-context.ts";
import type { EngineRecord, RecordData } from "../record.ts";
import type { Outcome } from "./outcome.ts";

export interface MoveInput {
  readonly data?: RecordData;
  readonly comment?: string | null;
  /** Skips guards, entry rules, checklist and what the stage requires; wants the right `overrideGates`. */
  readonly override?: { readonly reason: string };
}

/**
 * One move by a drawn transition, in the order that the definition language gives; all problems of its gate at once.
 * `forbidden` for roles and `who`, `conflict` where it does not leave this stage or an approval holds the record.
 */
export function moveRecord(
  _context: EngineContext,
  _record: EngineRecord,
  _transition: string,
  _input: MoveInput = {},
): Outcome {
  throw new Error("not built yet");
}
