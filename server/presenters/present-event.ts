import type { EventView } from "../../runtime/contract/generated/contract.ts";
import type { EngineEvent } from "../../runtime/core/event.ts";
import type { Projection } from "../policies/projection.ts";
import type { StoredEvent } from "../store/store.ts";

function changes(event: EngineEvent, seen: Projection): Pick<EventView, "changes"> {
  if (!("changes" in event)) return {};
  return { changes: event.changes.filter(({ field }) => seen.asks(field)).map((change) => ({ ...change })) };
}

/** An entry of the history without changes of fields that its reader may not see; null where nothing is left of it. */
export function presentEvent(stored: StoredEvent, seen: Projection): EventView | null {
  const { id, at, actor: by, event } = stored;
  if (event.type === "published") return null;
  const shown = changes(event, seen);
  if (event.type === "updated" && shown.changes?.length === 0) return null;
  const { override, ...rest } = "override" in event ? event : { ...event, override: null };
  return {
    ...(rest as unknown as Partial<EventView>),
    id,
    at,
    by,
    type: event.type,
    ...(override && { override: { reason: override.reason, skipped: [...override.skipped] } }),
    ...shown,
  };
}
