import type { Dialect } from "../records/dialect.ts";
import type { SqlConnection } from "../sql-connection.ts";
import { retired } from "./retired.ts";

const rowsAtOnce = 2_000;
const eventsAtOnce = 500;

/** Forgets every preparation that a process left behind, before anything is written: their tables become leftovers. */
export async function abandonPreparations(connection: SqlConnection, dialect: Dialect): Promise<void> {
  const tables = await connection.all("SELECT id FROM record_table WHERE retired = ?", [retired.preparing]);
  for (const { id } of tables) await abandonPreparation(connection, dialect, id as number);
}

/** Forgets one preparation: nothing is noted for it any more, and its table is a leftover. */
export async function abandonPreparation(
  connection: SqlConnection,
  dialect: Dialect,
  id: number,
): Promise<void> {
  for (const sql of dialect.noteNoMore(null, id)) await connection.run(sql);
  await connection.run(`DELETE FROM prepared_change WHERE "table" = ?`, [id]);
  await connection.run(`DELETE FROM prepared_event WHERE "table" = ?`, [id]);
  await connection.run("UPDATE record_table SET retired = ? WHERE id = ?", [retired.leftover, id]);
}

/**
 * Does a little of what a switch left to do: the next events go into the log, or the next rows of a table that nobody
 * reads any more go away, or the table itself. False where nothing is left.
 */
export async function tidyStorage(connection: SqlConnection): Promise<boolean> {
  if (await moveEvents(connection)) return true;
  const [table] = await connection.all("SELECT id, name FROM record_table WHERE retired = ? LIMIT 1", [
    retired.leftover,
  ]);
  if (table === undefined) return false;
  const name = table["name"] as string;
  const { changes } = await connection.run(
    `DELETE FROM ${name} WHERE id IN (SELECT id FROM ${name} ORDER BY id LIMIT ${String(rowsAtOnce)})`,
  );
  if (changes > 0) return true;
  await connection.run(`DROP TABLE ${name}`);
  await connection.run("DELETE FROM record_table WHERE id = ?", [table["id"] ?? null]);
  return true;
}

/** Moves the history that a switched table brings into the log, the oldest first; false where there is none. */
export async function moveEvents(connection: SqlConnection): Promise<boolean> {
  const rows = await connection.all(
    `SELECT e.id AS id FROM prepared_event e JOIN record_table t ON t.id = e."table"
      WHERE t.retired <> ? ORDER BY e.id LIMIT ${String(eventsAtOnce)}`,
    [retired.preparing],
  );
  const last = rows.at(-1)?.["id"];
  if (last === undefined) return false;
  const settled = `id <= ? AND "table" IN (SELECT id FROM record_table WHERE retired <> ${String(retired.preparing)})`;
  await connection.run(
    `INSERT INTO event (app, form, record, actor, at, type, body)
      SELECT app, form, record, actor, at, type, body FROM prepared_event WHERE ${settled} ORDER BY id`,
    [last],
  );
  await connection.run(`DELETE FROM prepared_event WHERE ${settled}`, [last]);
  return true;
}
