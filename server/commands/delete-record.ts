import type { CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type { Json, JsonObject } from "../../runtime/core/json.ts";
import { formRights } from "../../runtime/core/validate/form-rights.ts";
import type { Place } from "../engine/engine-context.ts";
import { incomingReferences } from "../../runtime/core/compile/incoming-references.ts";
import { done } from "../done.ts";
import { projection } from "../policies/projection.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import type { NewEvent, RecordChange, StoredRecord } from "../store/store.ts";
import { clearReferences } from "./clear-references.ts";

const atMost = 500;

/**
 * Puts a record into the trash. Records that refer to it keep it there (`restrict`), lose it in the same
 * transaction (`clear`), or go on naming it (`keep`), as their fields say; that it refers to itself changes nothing.
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
  const clearing = new Map<CompiledForm, Map<string, string[]>>();
  for (const { form: other, field, table, reference } of incomingReferences(app, form.name)) {
    const onDelete = field.schema["x-onDelete"] ?? "restrict";
    if (onDelete === "keep") continue;
    const referring = await records.referring(app, other.name, reference, [id], atMost, null);
    const ids = referring.filter((each) => each !== id);
    if (ids.length > 0 && (onDelete === "restrict" || referring.length === atMost)) {
      const holds = table?.name ?? field.name;
      return refuse("conflict", "referenced", "", seenReferences(place, other, holds, ids.length));
    }
    const fields = clearing.get(other) ?? new Map<string, string[]>();
    for (const each of ids) fields.set(each, [...(fields.get(each) ?? []), reference]);
    clearing.set(other, fields);
  }
  for (const [other, fields] of clearing) {
    for (const referring of await records.getMany(app, other.name, [...fields.keys()])) {
      const named = fields.get(referring.id) ?? [];
      const cleared = await clearReferences(services, { ...place, form: other }, referring, named, id);
      changes.push(cleared.change);
      events.push(...cleared.events);
    }
  }
  const result = await records.commit(new Map([[app.name, app]]), changes, events);
  return result.ok ? done(undefined) : refuse("stale", "stale");
}

/**
 * What the person may know of the records that keep another one by a field: how many of which form, where they may read
 * the form and the field is hidden from them in no stage.
 */
function seenReferences({ actor }: Place, other: CompiledForm, field: string, count: number): JsonObject {
  if (!formRights(actor, other).has("read") || !projection(actor, other).asks(field)) return {};
  const more = count >= atMost;
  const formTitle = other.definition.title as Json;
  return { form: other.name, formTitle, count, ...(more && { more }) };
}
