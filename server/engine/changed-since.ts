import type { StoreTransaction } from "../store/store.ts";

/** With more changes than this, counting everything anew is hardly slower. */
const few = 500;

/** The records of an app that were written after an event, by form; undefined where they are too many to be told. */
export async function changedSince(
  { records }: Pick<StoreTransaction, "records">,
  app: string,
  event: number,
): Promise<ReadonlyMap<string, readonly string[]> | undefined> {
  const events = await records.eventsAfter(event, few);
  if (events.length === few) return undefined;
  const changed = new Map<string, Set<string>>();
  for (const { app: other, form, record } of events) {
    if (other !== app) continue;
    changed.set(form, (changed.get(form) ?? new Set<string>()).add(record));
  }
  return new Map([...changed].map(([form, ids]) => [form, [...ids]]));
}
