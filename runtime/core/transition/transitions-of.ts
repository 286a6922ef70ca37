import type { EngineContext } from "../engine-context.ts";
import type { EngineRecord, RecordData } from "../record.ts";
import type { TransitionOption } from "./transition-option.ts";

/** Every transition that leaves the record's stage, in the order of the definition, as it would go with `data` merged. */
export function transitionsOf(
  _context: EngineContext,
  _record: EngineRecord,
  _data: RecordData = {},
): readonly TransitionOption[] {
  throw new Error("not built yet");
}
