import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Snapshot } from "../../store/snapshot.ts";
import { holdLock } from "../../store/sqlite/hold-lock.ts";
import { lockFile } from "../installation.ts";
import { isThere } from "../is-there.ts";
import { attention, ok, type Diagnosis } from "./diagnosis.ts";

/** Megabytes: SQLite empties its journal at four, unless somebody reads without end. */
const longJournal = 256;

/** The database in the data folder: its version, and its journal. */
export async function sqliteDiagnoses({ connection }: Snapshot, file: string): Promise<readonly Diagnosis[]> {
  const [row] = await connection.all("SELECT sqlite_version() AS version");
  const megabytes = (size: number) => Math.ceil(size / 1024 ** 2);
  const size = megabytes((await stat(file)).size);
  const journal = megabytes(
    await stat(`${file}-wal`).then(
      (found) => found.size,
      () => 0,
    ),
  );
  return [
    ok("database", { kind: "SQLite", version: row?.["version"] as string, megabytes: size }),
    journal > longJournal
      ? attention("journal-long", { megabytes: journal })
      : ok("journal", { megabytes: journal }),
  ];
}

/** Whether a server works with the data folder. */
export async function sqliteServer(dataDir: string): Promise<Diagnosis> {
  const file = join(dataDir, lockFile);
  if (!(await isThere(file))) return ok("server-none");
  const lock = await holdLock(file);
  await lock?.release();
  return lock === null ? ok("server") : ok("server-none");
}
