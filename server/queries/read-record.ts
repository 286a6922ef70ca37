import type { EngineContext } from "../../runtime/core/engine-context.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { validate } from "../../runtime/core/validate/validate.ts";
import { engineContext, type Place } from "../engine/engine-context.ts";
import { projection, type Projection } from "../policies/projection.ts";
import type { Services } from "../services.ts";
import type { StoredRecord } from "../store/store.ts";
import { loadRefs, type Refs } from "./load-refs.ts";

/** A record with what showing it takes. */
export interface ReadRecord {
  readonly context: EngineContext;
  readonly seen: Projection;
  readonly record: StoredRecord;
  readonly refs: Refs;
  readonly warnings: readonly Problem[];
}

/** Everything around a record that its page shows: names of what it points to, and rules that it does not meet. */
export async function readRecord(
  services: Services,
  place: Place,
  record: StoredRecord,
): Promise<ReadRecord> {
  // Its roll-ups are read as they are stored: only what derives them anew counts again.
  const context = await engineContext(services, place, null, [record.data]);
  const seen = projection(place.actor, place.form);
  const data = seen.data(record.data, record.stage);
  const people = [
    record.owner,
    record.createdBy,
    record.updatedBy,
    record.approval?.startedBy ?? null,
    ...(record.approval?.decisions.map(({ by }) => by) ?? []),
    ...Object.values(record.checklist).map(({ by }) => by),
  ];
  const refs = await loadRefs(services, place, [data], people);
  return { context, seen, record, refs, warnings: validate(context, record) };
}
