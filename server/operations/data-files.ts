import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { databaseFile, lockFile, restoringFolder, vaultFolder } from "./installation.ts";

/** The database, and what is only of the moment: nothing of the name goes into a backup's `data/`, or out of it. */
export function isOfTheMoment(name: string): boolean {
  return (
    name.startsWith(databaseFile) ||
    name.startsWith(lockFile) ||
    name.endsWith(".partial") ||
    [restoringFolder, "lost+found"].includes(name)
  );
}

/** The paths of secrets and whatever else lies in a data folder beside the database and the uploads, in order. */
export async function dataFiles(dataDir: string): Promise<readonly string[]> {
  const entries = await readdir(dataDir, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    // Uploads are taken one by one, as the database tells of them.
    if (isOfTheMoment(entry.name) || entry.name === vaultFolder) continue;
    if (entry.isFile()) found.push(entry.name);
    if (!entry.isDirectory()) continue;
    const below = await readdir(join(dataDir, entry.name), { withFileTypes: true, recursive: true });
    for (const inner of below) {
      if (inner.isFile() && !inner.name.endsWith(".partial"))
        found.push(join(inner.parentPath, inner.name).slice(join(dataDir, "/").length));
    }
  }
  return found.sort();
}
