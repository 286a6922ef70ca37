import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { syncFolder } from "../files/sync-folder.ts";

/** Makes the names in a folder and in all folders below it durable. */
export async function syncFolders(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await syncFolders(join(folder, entry.name));
  }
  await syncFolder(folder);
}
