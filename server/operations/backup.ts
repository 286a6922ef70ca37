import { randomBytes } from "node:crypto";
import { lstat, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { Readable } from "node:stream";
import { vaultPath } from "../files/vault-path.ts";
import { syncFolder } from "../files/sync-folder.ts";
import { makeDataFolder } from "../make-data-folder.ts";
import { openSnapshot } from "../store/open-snapshot.ts";
import { dumpDatabase } from "../store/postgres/dump-database.ts";
import type { Snapshot } from "../store/snapshot.ts";
import { copyDatabase } from "../store/sqlite/copy-database.ts";
import { copyFile, digestOf, writeStream } from "./copy-file.ts";
import { dataFiles } from "./data-files.ts";
import { failureOf } from "./failure-of.ts";
import { finding, refused, type Finding, type Outcome } from "./finding.ts";
import { vaultFolder, type Installation } from "./installation.ts";
import { isThere } from "./is-there.ts";
import { databaseIn, manifestFormat, manifestText, type BackupFile, type Manifest } from "./manifest.ts";
import { countsIn, migrationsIn, uploadsIn } from "./read-snapshot.ts";
import { syncFolders } from "./sync-folders.ts";

/** A backup that is whole: what is in it, and uploads that were damaged before. */
export interface BackupMade {
  readonly manifest: Manifest;
  readonly damaged: readonly Finding[];
}

export interface BackupOptions {
  /** The version of the program. */
  readonly product: string;
  readonly now: string;
  /** Breaks it off after the file that is under way; nothing is left of it then. */
  readonly signal?: AbortSignal;
}

/**
 * Writes everything that was acknowledged before this moment into a new folder, while servers go on: the database as it is
 * now, each upload that it refers to, and the secrets. The folder has its name only once all of it is there and durable.
 */
export async function backup(
  installation: Installation,
  folder: string,
  how: BackupOptions,
): Promise<Outcome<BackupMade>> {
  const target = resolve(folder);
  const refusal = await targetRefusal(installation, target);
  if (refusal !== null) return refused(refusal);
  const partial = `${target}.partial-${randomBytes(4).toString("hex")}`;
  try {
    await makeDataFolder(dirname(target));
    await mkdir(partial, { mode: 0o700 });
    const made = await fill(installation, partial, how);
    await rename(partial, target);
    await syncFolder(dirname(target));
    return { ok: true, value: made };
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    return refused(how.signal?.aborted === true ? finding("broken-off") : failureOf(error));
  }
}

/** Why nothing may be written there; null where nothing stands against it. */
async function targetRefusal({ dataDir, location }: Installation, target: string): Promise<Finding | null> {
  const exists = await lstat(target).catch(() => null);
  if (exists !== null) return finding("target-exists", { folder: target });
  const way = relative(resolve(dataDir), target);
  if (way !== ".." && !way.startsWith(`..${sep}`)) return finding("target-inside", { folder: target });
  const needed = "file" in location ? location.file : dataDir;
  return (await isThere(needed)) ? null : finding("no-database", { path: needed });
}

async function fill(
  installation: Installation,
  folder: string,
  { product, now, signal }: BackupOptions,
): Promise<BackupMade> {
  const { dataDir } = installation;
  const { snapshot, database } = await snapshotInto(installation, folder);
  try {
    const files: BackupFile[] = [database];
    const damaged: Finding[] = [];
    const keep = async (path: string): Promise<BackupFile> => {
      signal?.throwIfAborted();
      const to = join(folder, "data", path);
      await mkdir(dirname(to), { recursive: true, mode: 0o700 });
      const file = {
        path: `data/${path.split(sep).join("/")}`,
        ...(await copyFile(join(dataDir, path), to)),
      };
      files.push(file);
      return file;
    };
    for (const path of await dataFiles(dataDir)) await keep(path);
    for await (const upload of uploadsIn(snapshot)) {
      const { id, name, size, sha256 } = upload;
      const kept = await keep(join(vaultFolder, vaultPath(id))).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== "ENOENT") throw error;
        return null;
      });
      if (kept === null) damaged.push(finding("upload-missing", { id, name }));
      else if (kept.sha256 !== sha256 || kept.size !== size)
        damaged.push(finding("upload-damaged", { id, name }));
    }
    const manifest: Manifest = {
      format: manifestFormat,
      product,
      takenAt: now,
      database: snapshot.kind,
      migrations: await migrationsIn(snapshot),
      tables: await countsIn(snapshot),
      files,
    };
    signal?.throwIfAborted();
    await writeStream(Readable.from([Buffer.from(manifestText(manifest))]), join(folder, "manifest.json"));
    await syncFolders(folder);
    return { manifest, damaged };
  } finally {
    await snapshot.close();
  }
}

/** The database as it is now, as a file of the backup, and opened to be read. */
async function snapshotInto(
  { location }: Installation,
  folder: string,
): Promise<{ readonly snapshot: Snapshot; readonly database: BackupFile }> {
  if ("file" in location) {
    const path = databaseIn.sqlite;
    const copy = join(folder, path);
    // Made beforehand, since it takes the rights of an empty file that is there.
    await (await open(copy, "wx", 0o600)).close();
    await copyDatabase(location.file, copy);
    await syncFile(copy);
    return { snapshot: await openSnapshot({ file: copy }), database: { path, ...(await digestOf(copy)) } };
  }
  const path = databaseIn.postgres;
  const snapshot = await openSnapshot(location);
  try {
    let digest = { size: 0, sha256: "" };
    await dumpDatabase(location.url, snapshot.shared ?? "", async (dump) => {
      digest = await writeStream(dump, join(folder, path));
    });
    return { snapshot, database: { path, ...digest } };
  } catch (error) {
    await snapshot.close();
    throw error;
  }
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
