import type { EngineContext } from "../engine-context.ts";
import type { EngineEvent } from "../event.ts";
import type { EngineRecord } from "../record.ts";
import { settle } from "./settle.ts";

/**
 * The record with everything derived recomputed, for jobs: revision and updatedAt stay, and only a change of grade
 * makes an event. Gives back the same object where nothing differs.
 */
export function refreshRecord(
  context: EngineContext,
  record: EngineRecord,
): { readonly record: EngineRecord; readonly events: readonly EngineEvent[] } {
  const settled = settle(context, record);
  const regraded = (settled.score?.grade ?? null) !== (record.score?.grade ?? null);
  return {
    record: settled,
    events: regraded ? [{ type: "scored", from: record.score, to: settled.score }] : [],
  };
}
