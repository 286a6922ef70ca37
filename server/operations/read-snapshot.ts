import type { Snapshot } from "../store/snapshot.ts";
import type { SqlRow } from "../store/sql-connection.ts";

/** An upload as the database tells of it. */
export interface KnownUpload {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

const page = 500;

/** Every upload that the snapshot refers to, by id. */
export async function* uploadsIn({ connection }: Snapshot): AsyncGenerator<KnownUpload> {
  let after = "";
  for (;;) {
    const rows = await connection.all(
      `SELECT id, name, size, sha256 FROM file WHERE id > ? ORDER BY id LIMIT ${String(page)}`,
      [after],
    );
    for (const row of rows) yield row as unknown as KnownUpload;
    if (rows.length < page) return;
    after = rows.at(-1)?.["id"] as string;
  }
}

/** The names of the tables in the snapshot, in order; those that SQLite keeps for itself are left out. */
export async function tablesIn({ kind, connection }: Snapshot): Promise<readonly string[]> {
  const rows = await connection.all(
    kind === "sqlite"
      ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name"
      : "SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename",
  );
  return rows.map(({ name }) => name as string);
}

/** How many rows each table has. */
export async function countsIn(snapshot: Snapshot): Promise<{ readonly [table: string]: number }> {
  const counts: { [table: string]: number } = {};
  for (const table of await tablesIn(snapshot)) {
    const [row] = await snapshot.connection.all(`SELECT COUNT(*) AS count FROM "${table}"`);
    counts[table] = row?.["count"] as number;
  }
  return counts;
}

/** The migrations that the database has seen, in order; none where it was never begun. */
export async function migrationsIn(snapshot: Snapshot): Promise<readonly string[]> {
  if (!(await tablesIn(snapshot)).includes("migration")) return [];
  const rows: readonly SqlRow[] = await snapshot.connection.all("SELECT name FROM migration ORDER BY name");
  return rows.map(({ name }) => name as string);
}
