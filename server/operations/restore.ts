import { mkdir, readdir, rename, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { syncFolder } from "../files/sync-folder.ts";
import { makeDataFolder } from "../make-data-folder.ts";
import { holdEmptyDatabase, type HeldDatabase } from "../store/postgres/restore-database.ts";
import { holdLock } from "../store/sqlite/hold-lock.ts";
import { checkBackup } from "./check-backup.ts";
import { copyFile } from "./copy-file.ts";
import { failureOf } from "./failure-of.ts";
import { finding, refused, type Finding, type Outcome } from "./finding.ts";
import { databaseFile, lockFile, restoringFolder, type Installation } from "./installation.ts";
import { databaseIn, type Manifest } from "./manifest.ts";
import { syncFolders } from "./sync-folders.ts";

/**
 * Puts a backup into an empty data folder, and into an empty database where that is elsewhere. The whole backup is checked
 * first. Everything is put together in a folder of its own, and as long as that is there no server starts: a restore that
 * is broken off never looks like an installation.
 */
export async function restore(installation: Installation, folder: string): Promise<Outcome<Manifest>> {
  const { dataDir, location } = installation;
  const checked = await checkBackup(folder);
  if (!checked.ok) return checked;
  const manifest = checked.value;
  const kind = "file" in location ? "sqlite" : "postgres";
  if (manifest.database !== kind) return refused(finding("other-database", { held: manifest.database }));
  try {
    await makeDataFolder(dataDir);
    const refusal = await folderRefusal(dataDir);
    if (refusal !== null) return refused(refusal);
    const lock = await holdLock(join(dataDir, lockFile));
    if (lock === null) return refused(finding("in-use", { folder: dataDir }));
    try {
      return await restoreHeld(installation, folder, manifest);
    } finally {
      await lock.release();
    }
  } catch (error) {
    return refused(failureOf(error));
  }
}

/** What a fresh volume has of itself does not count. */
async function folderRefusal(dataDir: string): Promise<Finding | null> {
  const names = (await readdir(dataDir)).filter(
    (name) => !name.startsWith(lockFile) && name !== "lost+found",
  );
  if (names.includes(restoringFolder)) return finding("restore-broken-off", { folder: dataDir });
  const [first] = names.sort();
  return first === undefined ? null : finding("data-not-empty", { folder: dataDir, name: first });
}

async function restoreHeld(
  { dataDir, location }: Installation,
  folder: string,
  manifest: Manifest,
): Promise<Outcome<Manifest>> {
  let database: HeldDatabase | null = null;
  if ("url" in location) {
    database = await holdEmptyDatabase(location.url);
    if (database === null) return refused(finding("database-not-empty"));
  }
  const staging = join(dataDir, restoringFolder);
  try {
    await mkdir(staging, { mode: 0o700 });
    try {
      const damaged = await copyAll(folder, manifest, staging);
      if (damaged !== null) throw new Damaged(damaged);
      if (database !== null) await database.fill(join(folder, databaseIn.postgres));
    } catch (error) {
      await rm(staging, { recursive: true, force: true });
      if (error instanceof Damaged) return refused(error.fault);
      throw error;
    }
    await putInPlace(dataDir, staging);
    return { ok: true, value: manifest };
  } finally {
    await database?.release();
  }
}

/** A file that is not any more what it was when it was checked; never leaves this file. */
class Damaged extends Error {
  readonly fault: Finding;

  constructor(fault: Finding) {
    super("the backup has changed");
    this.fault = fault;
  }
}

async function copyAll(folder: string, manifest: Manifest, staging: string): Promise<Finding | null> {
  for (const { path, sha256 } of manifest.files) {
    if (path === databaseIn.postgres) continue;
    const to =
      path === databaseIn.sqlite ? join(staging, databaseFile) : join(staging, path.slice("data/".length));
    await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    const copied = await copyFile(join(folder, path), to);
    if (copied.sha256 !== sha256) return finding("backup-file-damaged", { path });
  }
  await syncFolders(staging);
  return null;
}

/** The database comes last: without it the folder is none that a server was at work in. */
async function putInPlace(dataDir: string, staging: string): Promise<void> {
  const names = (await readdir(staging)).sort(
    (a, b) => Number(a === databaseFile) - Number(b === databaseFile),
  );
  for (const name of names) await rename(join(staging, name), join(dataDir, name));
  await syncFolder(dataDir);
  await rmdir(staging);
  await syncFolder(dataDir);
}
