import type { SqlConnection, SqlRow } from "../sql-connection.ts";

const chunk = 500;

/** Reads `select`, which yields `id`, a bounded number of rows at a time, and waits for `visit` of each. */
export async function eachRow(
  connection: SqlConnection,
  select: string,
  where: string,
  visit: (row: SqlRow) => Promise<void>,
): Promise<void> {
  let after = "";
  for (;;) {
    const rows = await connection.all(`${select} WHERE ${where} AND id > ? ORDER BY id LIMIT ?`, [
      after,
      chunk,
    ]);
    for (const row of rows) await visit(row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < chunk) return;
    after = last["id"] as string;
  }
}
