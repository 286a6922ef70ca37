import type { Place } from "../engine/engine-context.ts";
import { projection } from "../policies/projection.ts";
import type { Services } from "../services.ts";
import type { StoredRecord } from "../store/store.ts";
import { loadRefs, type Refs } from "./load-refs.ts";

/** The names of everything to which a record's page points: records, people and files. */
export function recordRefs(services: Services, place: Place, record: StoredRecord): Promise<Refs> {
  const data = projection(place.actor, place.form).data(record.data, record.stage);
  const people = [
    record.owner,
    record.createdBy,
    record.updatedBy,
    record.approval?.startedBy ?? null,
    ...(record.approval?.decisions.map(({ by }) => by) ?? []),
    ...Object.values(record.checklist).map(({ by }) => by),
  ];
  return loadRefs(services, place, [data], people);
}
