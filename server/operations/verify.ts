import { join } from "node:path";
import { openSnapshot } from "../store/open-snapshot.ts";
import type { Snapshot } from "../store/snapshot.ts";
import { checkBackup } from "./check-backup.ts";
import type { Report } from "./examination.ts";
import { examineEvents } from "./examine-events.ts";
import { examineRecords } from "./examine-records.ts";
import { examineTables } from "./examine-tables.ts";
import { examineUploads } from "./examine-uploads.ts";
import { examineVersions } from "./examine-versions.ts";
import { isThere } from "./is-there.ts";
import { failureOf } from "./failure-of.ts";
import { finding } from "./finding.ts";
import { databaseFile, vaultFolder, type Installation } from "./installation.ts";
import { integrityFaults } from "./integrity-faults.ts";
import { databaseIn } from "./manifest.ts";
import { migrationsIn, tablesIn } from "./read-snapshot.ts";
import { migrationNames } from "../store/migrations/migrate.ts";

/** Why it was not looked inside a database; null where it was. */
export type NotInside = "dump" | "older" | null;

/**
 * Looks through a backup: everything in it is what its manifest says; what is inside the database is looked at where that
 * can be read without a server of its own, which is SQLite.
 */
export async function verifyBackup(folder: string, report: Report): Promise<NotInside> {
  const checked = await checkBackup(folder);
  if (!checked.ok) {
    for (const fault of checked.findings) report.found(fault);
    return null;
  }
  report.looked("files-of-backup", checked.value.files.length);
  if (checked.value.database !== "sqlite") return "dump";
  const file = join(folder, databaseIn.sqlite);
  return examine(() => openSnapshot({ file }), join(folder, "data", vaultFolder), report);
}

/** Looks through an installation as it is at this moment; a server may go on meanwhile. */
export async function verifyInstallation(
  { dataDir, location }: Installation,
  report: Report,
): Promise<NotInside> {
  if ("file" in location && !(await isThere(location.file))) {
    report.found(finding("no-database", { path: location.file }));
    return null;
  }
  return examine(() => openSnapshot(location), join(dataDir, vaultFolder), report);
}

async function examine(open: () => Promise<Snapshot>, vault: string, report: Report): Promise<NotInside> {
  let snapshot: Snapshot | undefined;
  try {
    snapshot = await open();
    const seen = await migrationsIn(snapshot);
    if (seen.length === 0) {
      report.found(
        finding("no-database", { path: snapshot.kind === "sqlite" ? databaseFile : "DATABASE_URL" }),
      );
      return null;
    }
    const newer = seen.filter((name) => !migrationNames.includes(name));
    if (newer.length > 0) {
      report.found(finding("newer-migrations", { migrations: newer.join(", ") }));
      return null;
    }
    const faults = await integrityFaults(snapshot);
    for (const fault of faults) report.found(fault);
    report.looked("integrity", (await tablesIn(snapshot)).length);
    if (faults.some(({ code }) => code === "corrupt")) return null;
    if (seen.length < migrationNames.length) return "older";
    const tables = await examineTables(snapshot, report);
    const apps = await examineVersions(snapshot, report);
    const examination = { snapshot, apps, tables, report };
    await examineRecords(examination);
    await examineEvents(examination);
    await examineUploads(snapshot, vault, report);
  } catch (error) {
    report.found(failureOf(error));
  } finally {
    await snapshot?.close();
  }
  return null;
}
