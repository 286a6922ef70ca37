import type { EngineContext } from "../engine-context.ts";
import type { EngineRecord } from "../record.ts";

/**
 * The record with its roll-ups taken from the surroundings, its formulas computed in order (volatile ones left out:
 * they are computed on read) and the fields cleared that say so while they are hidden.
 */
export function derive(_context: EngineContext, _record: EngineRecord): EngineRecord {
  throw new Error("not built yet");
}
