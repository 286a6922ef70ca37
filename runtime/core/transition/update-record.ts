import type { EngineContext } from "../engine-context.ts";
import type { EngineRecord, RecordData } from "../record.ts";
import type { Outcome } from "./outcome.ts";

/**
 * The record with `patch` merged (null empties a field); refused only for problems that the patch causes, older ones
 * come back as warnings. A patch that changes nothing gives back the same record and no event.
 */
export function updateRecord(_context: EngineContext, _record: EngineRecord, _patch: RecordData): Outcome {
  throw new Error("not built yet");
}
