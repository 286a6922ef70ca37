import type { Place } from "../engine/engine-context.ts";
import { incomingReferences } from "../engine/incoming-references.ts";
import { done } from "../done.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import type { NewEvent, RecordChange, StoredRecord } from "../store/store.ts";
import { clearReference } from "./clear-reference.ts";

const atMost = 500;

/**
 * Puts a record into the trash. Records that refer to it keep it there (`restrict`), lose it in the same
 * transaction (`clear`), or go on naming it (`keep`), as their fields say.
 */
export async function deleteRecord(
  services: Services,
  place: Place,
  id: string,
  expected: number | null,
): Promise<Result<undefined>> {
  const { app, form, actor } = place;
  const { records } = services.store;
  const record: StoredRecord | undefined = await records.get(app, form.name, id);
  if (record === undefined || record.deletedAt !== null) return refuse("not-found", "not-found");
  if (expected !== null && record.revision !== expected) return refuse("stale", "stale");
  if (record.approval !== null) return refuse("conflict", "locked");

  const at = services.now();
  const changes: RecordChange[] = [{ do: "trash", app: app.name, form: form.name, id, seq: record.seq, at }];
  const events: NewEvent[] = [
    { app: app.name, form: form.name, record: id, actor: actor.id, at, event: { type: "deleted" } },
  ];
  for (const { form: other, field } of incomingReferences(app, form.name)) {
    const onDelete = field.schema["x-onDelete"] ?? "restrict";
    if (onDelete === "keep") continue;
    const ids = await records.referring(app, other.name, field.name, id, atMost, null);
    if (ids.length === 0) continue;
    if (onDelete === "restrict" || ids.length === atMost) {
      return refuse("conflict", "referenced", "", { form: other.name, count: ids.length });
    }
    for (const referring of await records.getMany(app, other.name, ids)) {
      const cleared = await clearReference(services, { ...place, form: other }, referring, field.name, id);
      changes.push(cleared.change);
      events.push(...cleared.events);
    }
  }
  const result = await records.commit(new Map([[app.name, app]]), changes, events);
  return result.ok ? done(undefined) : refuse("stale", "stale");
}
