import type { Json } from "../../runtime/core/json.ts";
import { startWorker, type Worker } from "../events/worker.ts";
import type { Services } from "../services.ts";
import type { SettingReads, SettingWrites } from "../store/system/settings.ts";

/** Uploads to which no row refers any more, and since when; their bytes are still to be taken away. */
interface RemovedUploads {
  readonly at: string;
  readonly ids: readonly string[];
}

const key = "removed-uploads";
/** A backup that began before copies what its rows refer to, for so many milliseconds at most. */
const patience = 3_600_000;

/** Remembers, in the transaction that removes their rows, which uploads go. */
export async function noteRemovedUploads(
  settings: SettingWrites,
  ids: readonly string[],
  at: string,
): Promise<void> {
  if (ids.length > 0) await write(settings, [...(await read(settings)), { at, ids }]);
}

/** Takes the bytes of removed uploads away that have waited for `wait` milliseconds; whether none waits any more. */
export async function sweepRemovedUploads(
  { store, files, now }: Pick<Services, "store" | "files" | "now">,
  wait = patience,
): Promise<boolean> {
  const removed = await read(store.settings);
  const before = new Date(Date.parse(now()) - wait).toISOString();
  const due = removed.filter(({ at }) => at <= before);
  // Taking away what is gone already is no error, so a sweep that was broken off is simply made again.
  for (const { ids } of due) for (const id of ids) await files.remove(id);
  const swept = new Set(due.flatMap(({ ids }) => ids));
  if (due.length > 0) {
    await store.transact(async (tx) => {
      const left = (await read(tx.settings)).filter(({ ids }) => !ids.some((id) => swept.has(id)));
      await write(tx.settings, left);
    });
  }
  return due.length === removed.length;
}

/**
 * Takes away what lies among the uploads for `wait` milliseconds, and that no row ever told of: the bytes of an upload
 * whose sender or server went away before it was noted.
 */
export async function sweepStrayUploads(
  { store, files, now }: Pick<Services, "store" | "files" | "now">,
  wait = patience,
): Promise<void> {
  await files.removeStrays(Date.parse(now()) - wait, async (ids) => {
    const noted = await read(store.settings);
    const rows = await store.files.byIds(ids);
    return new Set([...rows.map(({ id }) => id), ...noted.flatMap((each) => each.ids)]);
  });
}

/** Sweeps at the start, where it also looks for strays, after each poke, and while something waits. */
export function startUploadSweep(services: Services, onError: (error: unknown) => void): Worker {
  let looked = false;
  return startWorker(async () => {
    try {
      if (!looked) await sweepStrayUploads(services);
      looked = true;
      return await sweepRemovedUploads(services);
    } catch (error) {
      onError(error);
      return false;
    }
  }, patience / 6);
}

async function read(settings: SettingReads): Promise<readonly RemovedUploads[]> {
  return ((await settings.get(key)) ?? []) as unknown as readonly RemovedUploads[];
}

async function write(settings: SettingWrites, removed: readonly RemovedUploads[]): Promise<void> {
  if (removed.length === 0) await settings.remove(key);
  else await settings.put(key, removed as unknown as Json);
}
