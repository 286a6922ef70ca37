import type { Place } from "../engine/engine-context.ts";
import { projection, type Projection } from "../policies/projection.ts";
import type { RecordData } from "../../runtime/core/record.ts";
import type { Services } from "../services.ts";
import type { StoredEvent } from "../store/store.ts";
import { formerFields, type FormerFields } from "./former-fields.ts";
import { formerTitles, type FormerTitles } from "./former-titles.ts";
import { formsOfEvents } from "./forms-of-events.ts";
import { loadRefs, type Refs } from "./load-refs.ts";

const pageSize = 50;

/** A page of a record's history, newest first. */
export interface EventsRead {
  readonly events: readonly StoredEvent[];
  readonly seen: Projection;
  readonly refs: Refs;
  readonly former: { readonly fields: FormerFields; readonly titles: FormerTitles };
  /** The event before which the next page begins; null after the last. */
  readonly next: number | null;
}

function valuesIn({ event }: StoredEvent, seen: Projection): readonly RecordData[] {
  const changes = "changes" in event ? event.changes.filter(({ field }) => seen.asks(field)) : [];
  return changes.flatMap(({ field, from, to }) => [
    ...(from === undefined ? [] : [{ [field]: from }]),
    ...(to === undefined ? [] : [{ [field]: to }]),
  ]);
}

function peopleIn({ actor, event }: StoredEvent): readonly (string | null)[] {
  if (event.type === "owner-changed") return [actor, event.from, event.to];
  return event.type === "commented" ? [actor, ...event.mentions] : [actor];
}

/** The history of a record before an event (null: from its newest), with the names that it speaks of. */
export async function readEvents(
  services: Services,
  place: Place,
  record: string,
  before: number | null,
): Promise<EventsRead> {
  const found = await services.store.records.events(place.app.name, record, before, pageSize + 1);
  const events = found.slice(0, pageSize);
  const seen = projection(place.actor, place.form);
  const datas = events.flatMap((event) => valuesIn(event, seen));
  const refs = await loadRefs(services, place, datas, events.flatMap(peopleIn));
  const formsOf = await formsOfEvents(services, place, events);
  const former = { fields: formerFields(place, formsOf), titles: formerTitles(place, formsOf) };
  const next = found.length > pageSize ? (events.at(-1)?.id ?? null) : null;
  return { events, seen, refs, former, next };
}
