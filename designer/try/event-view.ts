import type { EventView } from "../../runtime/contract/generated/contract.ts";
import type { EngineEvent } from "../../runtime/core/event.ts";

/** What would be written into the history, as a reader of it sees it. */
export function eventView(event: EngineEvent, id: number, by: string, at: string): EventView {
  const { override, ...rest } = { override: null, ...event };
  const noted = override === null ? {} : { override: { ...override, skipped: [...override.skipped] } };
  return { ...rest, ...noted, id, at, by } as EventView;
}
