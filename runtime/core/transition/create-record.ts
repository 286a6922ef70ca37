import type { EngineContext } from "../engine-context.ts";
import type { RecordData } from "../record.ts";
import type { Outcome } from "./outcome.ts";

export interface NewRecordInput {
  readonly id: string;
  readonly data: RecordData;
  /** The form's first one where it is left out; null for none. */
  readonly pipeline?: string | null;
  /** One of the pipeline's initial stages; the first where it is left out. */
  readonly stage?: string;
  /** Who acts, where it is left out. */
  readonly owner?: string | null;
  /** Values of serial fields that the caller has made. */
  readonly serials?: RecordData;
}

/** A new record with its defaults, derived values and score; refused with every problem at once. */
export function createRecord(_context: EngineContext, _input: NewRecordInput): Outcome {
  throw new Error("not built yet");
}
