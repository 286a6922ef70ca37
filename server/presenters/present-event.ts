import type { ChangeOfField, EventView } from "../../runtime/contract/generated/contract.ts";
import type { Projection } from "../policies/projection.ts";
import type { EventsRead } from "../queries/read-events.ts";
import type { StoredEvent } from "../store/store.ts";

type Was = NonNullable<ChangeOfField["was"]>;

function changes(
  stored: StoredEvent,
  seen: Projection,
  former: EventsRead["former"],
): Pick<EventView, "changes"> {
  const { event } = stored;
  if (!("changes" in event)) return {};
  const shown = event.changes.filter(({ field }) => seen.asks(field));
  return {
    changes: shown.map((change) => {
      const was = former.fields(stored, change);
      return { ...change, ...(was !== undefined && { was: was as unknown as Was }) };
    }),
  };
}

/**
 * An entry of the history without changes of fields that its reader may not see, each with what its field was then, and the former titles of what is gone; null
 * where nothing is left of it.
 */
export function presentEvent(
  stored: StoredEvent,
  seen: Projection,
  former: EventsRead["former"],
): EventView | null {
  const { id, at, actor: by, event } = stored;
  if (event.type === "published") return null;
  const shown = changes(stored, seen, former);
  if (event.type === "updated" && shown.changes?.length === 0) return null;
  const titles = former.titles(stored);
  const { override, ...rest } = "override" in event ? event : { ...event, override: null };
  return {
    ...(rest as unknown as Partial<EventView>),
    id,
    at,
    by,
    type: event.type,
    ...(override && { override: { reason: override.reason, skipped: [...override.skipped] } }),
    ...(Object.keys(titles).length > 0 && { titles }),
    ...shown,
  };
}
