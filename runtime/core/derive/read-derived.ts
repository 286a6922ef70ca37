import type { EngineContext } from "../engine-context.ts";
import type { RecordData } from "../record.ts";
import type { EngineRecord } from "../record.ts";

/** The record's data together with its volatile formulas, as they are at `context.now`. */
export function readDerived(
  _context: Pick<EngineContext, "app" | "form" | "now" | "surroundings">,
  _record: EngineRecord,
): RecordData {
  throw new Error("not built yet");
}
