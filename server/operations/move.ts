import { rename } from "node:fs/promises";
import { join } from "node:path";
import { migrationNames } from "../store/migrations/migrate.ts";
import { openSnapshot } from "../store/open-snapshot.ts";
import { holdEmptyDatabase } from "../store/postgres/restore-database.ts";
import { RowsDiffer, takeOver, type TakenTables } from "../store/postgres/take-over.ts";
import type { Snapshot } from "../store/snapshot.ts";
import { holdLock } from "../store/sqlite/hold-lock.ts";
import { syncFolder } from "../files/sync-folder.ts";
import { examineTables } from "./examine-tables.ts";
import { examineVersions } from "./examine-versions.ts";
import type { Report } from "./examination.ts";
import { failureOf } from "./failure-of.ts";
import { finding, refused, type Finding, type Outcome } from "./finding.ts";
import { databaseFile, lockFile, type Installation } from "./installation.ts";
import { integrityFaults } from "./integrity-faults.ts";
import { isThere } from "./is-there.ts";
import { migrationsIn } from "./read-snapshot.ts";

/** The name of the file once everything that it held is in the other database. */
export const movedFile = `${databaseFile}.moved`;

/**
 * Moves an installation from the SQLite file in its data folder into the empty PostgreSQL database that it names: all or
 * nothing, with every row read back and compared. No server runs meanwhile. Uploads and secrets stay where they are; the
 * file is kept under another name, so that nobody goes on in it.
 */
export async function move({ dataDir, location }: Installation): Promise<Outcome<TakenTables>> {
  if (!("url" in location)) return refused(finding("no-database-named"));
  const file = join(dataDir, databaseFile);
  try {
    if (!(await isThere(file))) return refused(finding("no-database", { path: file }));
    const lock = await holdLock(join(dataDir, lockFile));
    if (lock === null) return refused(finding("in-use", { folder: dataDir }));
    try {
      const moved = await moveHeld(file, location.url);
      if (moved.ok) await putAside(dataDir, file);
      return moved;
    } finally {
      await lock.release();
    }
  } catch (error) {
    if (error instanceof RowsDiffer) return refused(finding("rows-differ", { table: error.table }));
    return refused(failureOf(error));
  }
}

async function moveHeld(file: string, url: string): Promise<Outcome<TakenTables>> {
  const snapshot = await openSnapshot({ file });
  try {
    const faults = await faultsOf(snapshot);
    if (faults.length > 0) return refused(...faults);
    const found: Finding[] = [];
    const report: Report = { looked: () => undefined, found: (fault) => void found.push(fault) };
    await examineTables(snapshot, report);
    const apps = await examineVersions(snapshot, report);
    if (found.length > 0) return refused(...found);
    const database = await holdEmptyDatabase(url);
    if (database === null) return refused(finding("database-not-empty"));
    try {
      return { ok: true, value: await takeOver(snapshot, url, apps) };
    } finally {
      await database.release();
    }
  } finally {
    await snapshot.close();
  }
}

/** Why it is not what this version moves. */
async function faultsOf(snapshot: Snapshot): Promise<readonly Finding[]> {
  const seen = await migrationsIn(snapshot);
  const newer = seen.filter((name) => !migrationNames.includes(name));
  if (newer.length > 0) return [finding("newer-migrations", { migrations: newer.join(", ") })];
  if (seen.length < migrationNames.length) return [finding("older-migrations")];
  return integrityFaults(snapshot);
}

/** What a killed server had not yet put into the file goes with it. */
async function putAside(dataDir: string, file: string): Promise<void> {
  for (const part of ["-wal", "-shm", ""])
    if (await isThere(`${file}${part}`)) await rename(`${file}${part}`, join(dataDir, `${movedFile}${part}`));
  await syncFolder(dataDir);
}
