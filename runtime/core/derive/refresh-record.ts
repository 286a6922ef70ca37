import type { EngineContext } from "../engine-context.ts";
import type { EngineEvent } from "../event.ts";
import type { EngineRecord } from "../record.ts";

/**
 * The record with everything derived recomputed, for jobs: revision and updatedAt stay, and only a change of grade
 * makes an event. Gives back the same object where nothing differs.
 */
export function refreshRecord(
  _context: EngineContext,
  _record: EngineRecord,
): { readonly record: EngineRecord; readonly events: readonly EngineEvent[] } {
  throw new Error("not built yet");
}
