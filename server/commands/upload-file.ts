import type { CompiledField } from "../../runtime/core/compile/compiled.ts";
import type { Place } from "../engine/engine-context.ts";
import { done } from "../done.ts";
import { imageHeadLength, imageTypeOf } from "../engine/image-type-of.ts";
import { peek } from "../engine/peek.ts";
import { refuse } from "../refuse.ts";
import { tooLarge } from "../too-large.ts";
import type { Result } from "../result.ts";
import type { Services } from "../services.ts";
import type { StoredFile } from "../store/system/files.ts";

/** A file as it arrives. `record` is null while the record is still being filled in; `field` is null for an attachment. */
export interface Upload {
  readonly record: string | null;
  readonly field: CompiledField | null;
  readonly name: string;
  readonly type: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

const limit = 25 * 1024 * 1024;

/** Whether a media type or the ending of a name is among those that a field accepts. */
function accepts(accepted: readonly string[] | undefined, name: string, type: string): boolean {
  if (accepted === undefined) return true;
  const lower = name.toLowerCase();
  return accepted.some((one) => {
    if (one.startsWith(".")) return lower.endsWith(one.toLowerCase());
    return one.endsWith("/*") ? type.startsWith(one.slice(0, -1)) : type === one.toLowerCase();
  });
}

/** Keeps an uploaded file: its bytes under a name of the server's making, and what is known of it in the store. */
export async function uploadFile(
  services: Services,
  { app, form, actor }: Place,
  { record, field, name, type, bytes }: Upload,
): Promise<Result<StoredFile>> {
  const accepted = field?.schema["x-accept"];
  if (!accepts(accepted, name, type)) {
    return refuse("invalid", "file-type", "", { accepted: accepted ?? [] });
  }
  const { media = null, largest = limit } = field?.kind.uploads ?? {};
  const { head, whole } = await peek(bytes, imageHeadLength);
  const picture = imageTypeOf(head);
  if (media !== null && (picture === undefined || !media.includes(picture)))
    return refuse("invalid", "not-an-image", "", { name, accepted: [...media] });
  const most = Math.min(largest, field?.schema["x-maxSize"] ?? largest);
  const id = services.newId();
  const kept = await services.files.put(id, whole, most);
  if (kept === "too-large") return tooLarge(most);
  const file: StoredFile = {
    id,
    app: app.name,
    form: form.name,
    record: field === null ? record : null,
    field: field?.name ?? null,
    name,
    size: kept.size,
    // What its bytes say counts for more than what its sender says.
    type: media === null ? type : (picture ?? type),
    sha256: kept.sha256,
    uploadedBy: actor.id,
    createdAt: services.now(),
  };
  try {
    await services.store.transact(async (tx) => {
      await tx.files.create(file);
      if (field !== null || record === null) return;
      const event = { type: "file-added", file: id, name } as const;
      const told = { app: app.name, form: form.name, record, actor: actor.id, at: file.createdAt, event };
      await tx.records.commit(new Map([[app.name, app]]), [], [told]);
    });
  } catch (error) {
    // A commit may have happened though its answer got lost: bytes that a row refers to are never taken away.
    const known = await services.store.files.byId(id).catch(() => file);
    if (known === undefined) await services.files.remove(id);
    throw error;
  }
  return done(file);
}
