import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { migrationNames } from "../store/migrations/migrate.ts";
import { openSnapshot } from "../store/open-snapshot.ts";
import { readDump } from "../store/postgres/restore-database.ts";
import { digestOf } from "./copy-file.ts";
import { failureOf } from "./failure-of.ts";
import { finding, refused, type Finding, type Outcome } from "./finding.ts";
import { integrityFaults } from "./integrity-faults.ts";
import { databaseIn, readManifest, type Manifest } from "./manifest.ts";

/**
 * Reads a backup from its first byte to its last: what it says of itself, each file with its size and digest, and whether
 * the database in it is sound and not newer than this program. Refused with everything that is damaged.
 */
export async function checkBackup(folder: string): Promise<Outcome<Manifest>> {
  let text: string;
  try {
    text = await readFile(join(folder, "manifest.json"), "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return refused(
      code === "ENOENT" || code === "ENOTDIR" ? finding("no-manifest", { folder }) : failureOf(error),
    );
  }
  const manifest = readManifest(text);
  if (!manifest.ok) return manifest;
  const { migrations, files, database } = manifest.value;
  const newer = migrations.filter((name) => !migrationNames.includes(name));
  if (newer.length > 0) return refused(finding("newer-migrations", { migrations: newer.join(", ") }));

  const findings: Finding[] = [];
  for (const { path, size, sha256 } of files) {
    const fault = await fileFault(join(folder, path), path, size, sha256);
    if (fault !== null) findings.push(fault);
  }
  if (!files.some(({ path }) => path === databaseIn[database]))
    findings.push(finding("backup-file-missing", { path: databaseIn[database] }));
  // What is inside a database that was changed is not looked for.
  if (findings.length === 0) findings.push(...(await databaseFaults(folder, manifest.value)));
  return findings.length === 0 ? manifest : refused(...findings);
}

async function fileFault(full: string, path: string, size: number, sha256: string): Promise<Finding | null> {
  try {
    const found = await stat(full);
    if (!found.isFile()) return finding("backup-file-missing", { path });
    const digest = found.size === size ? await digestOf(full) : null;
    return digest?.sha256 === sha256 ? null : finding("backup-file-damaged", { path });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === "ENOENT" || code === "ENOTDIR"
      ? finding("backup-file-missing", { path })
      : finding("backup-file-damaged", { path });
  }
}

async function databaseFaults(folder: string, { database }: Manifest): Promise<readonly Finding[]> {
  const file = join(folder, databaseIn[database]);
  try {
    if (database === "postgres") {
      await readDump(file);
      return [];
    }
    const snapshot = await openSnapshot({ file });
    try {
      return await integrityFaults(snapshot);
    } finally {
      await snapshot.close();
    }
  } catch (error) {
    return [failureOf(error)];
  }
}
