import type { EngineContext } from "../engine-context.ts";
import type { EngineRecord } from "../record.ts";
import type { Outcome } from "./outcome.ts";

/** Ticks an item of the present stage's checklist, or takes the tick back; `not-found` for any other item. */
export function tickItem(
  _context: EngineContext,
  _record: EngineRecord,
  _item: string,
  _done: boolean,
): Outcome {
  throw new Error("not built yet");
}
