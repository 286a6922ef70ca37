import type { Snapshot } from "../store/snapshot.ts";
import { finding, type Finding } from "./finding.ts";
import { tablesIn } from "./read-snapshot.ts";

/** What the database itself finds wrong with its pages, indexes and keys. On PostgreSQL every row is read. */
export async function integrityFaults(snapshot: Snapshot): Promise<readonly Finding[]> {
  return snapshot.kind === "sqlite" ? sqliteFaults(snapshot) : postgresFaults(snapshot);
}

async function sqliteFaults({ connection }: Snapshot): Promise<readonly Finding[]> {
  const rows = await connection.all("PRAGMA integrity_check(20)");
  const corrupt = rows.map((row) => row["integrity_check"] as string).filter((what) => what !== "ok");
  if (corrupt.length > 0) return corrupt.map((what) => finding("corrupt", { what }));
  const broken = await connection.all(
    `SELECT "table", parent, COUNT(*) AS count FROM pragma_foreign_key_check GROUP BY "table", parent`,
  );
  return broken.map(({ table, parent, count }) =>
    finding("broken-key", { table: table as string, parent: parent as string, count: count as number }),
  );
}

async function postgresFaults(snapshot: Snapshot): Promise<readonly Finding[]> {
  const faults: Finding[] = [];
  const invalid = await snapshot.connection.all(
    `SELECT c.relname AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
      JOIN pg_namespace n ON n.oid = c.relnamespace WHERE NOT i.indisvalid AND n.nspname = current_schema()`,
  );
  for (const { name } of invalid) faults.push(finding("corrupt", { what: `index ${String(name)}` }));
  for (const table of await tablesIn(snapshot)) {
    try {
      await snapshot.connection.all(`SELECT SUM(LENGTH(t::text)) AS read FROM "${table}" t`);
    } catch (error) {
      faults.push(finding("corrupt", { what: `${table}: ${(error as Error).message}` }));
      // A statement that failed has ended the reading of the whole transaction.
      break;
    }
  }
  return faults;
}
