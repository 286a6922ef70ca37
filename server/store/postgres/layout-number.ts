import type { SqlConnection } from "../sql-connection.ts";

const key = "store:layout";

/** Reads which layout the tables have: `value`, a number in text; no row before the first change. */
export const layoutNumber = `SELECT value FROM setting WHERE key = '${key}'`;

/** Counts a change of the layout, in the transaction that makes it; the new number, of which every process is told. */
export async function countLayout(connection: SqlConnection, number: number): Promise<number> {
  await connection.run(
    "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    [key, String(number + 1)],
  );
  await connection.all("SELECT pg_notify('pipewright', 'layout')");
  return number + 1;
}
