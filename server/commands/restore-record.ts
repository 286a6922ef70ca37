import type { Place } from "../engine/engine-context.ts";
import { done } from "../done.ts";
import { refuse } from "../refuse.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import type { StoredRecord } from "../store/store.ts";

/** Takes a record out of the trash again; a conflict where it is in none. */
export async function restoreRecord(
  services: Services,
  { app, form, actor }: Place,
  id: string,
  expected: number | null,
): Promise<Result<StoredRecord>> {
  const { records } = services.store;
  const record = await records.get(app, form.name, id);
  if (record === undefined) return refuse("not-found", "not-found");
  if (expected !== null && record.revision !== expected) return refuse("stale", "stale");
  if (record.deletedAt === null) return refuse("conflict", "not-in-trash");
  const at = services.now();
  const result = await records.commit(
    new Map([[app.name, app]]),
    [{ do: "untrash", app: app.name, form: form.name, id, seq: record.seq, at }],
    [{ app: app.name, form: form.name, record: id, actor: actor.id, at, event: { type: "restored" } }],
  );
  if (!result.ok && result.conflict === "taken") {
    return refuse("conflict", "taken", `/${result.field}`, { field: result.field });
  }
  if (!result.ok) return refuse("stale", "stale");
  const [seq = 0] = result.seqs;
  return done({ ...record, revision: record.revision + 1, seq, deletedAt: null });
}
