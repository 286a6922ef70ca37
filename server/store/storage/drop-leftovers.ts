import type { Dialect } from "../records/dialect.ts";
import { writeSearchState } from "../search/search-state.ts";
import type { SqlConnection } from "../sql-connection.ts";
import { retired } from "./retired.ts";

const rowsAtOnce = 2_000;
const eventsAtOnce = 500;

/** Forgets every preparation of apps that nobody prepares any more: the tables become leftovers. */
export async function abandonPreparations(
  connection: SqlConnection,
  dialect: Dialect,
  isLeft: (app: string) => Promise<boolean>,
): Promise<void> {
  const tables = await connection.all("SELECT id, app FROM record_table WHERE retired = ?", [
    retired.preparing,
  ]);
  const left = new Map<string, boolean>();
  for (const { app } of tables) {
    if (!left.has(app as string)) left.set(app as string, await isLeft(app as string));
  }
  for (const { id, app } of tables) {
    if (left.get(app as string) === true) await abandonPreparation(connection, dialect, id as number);
  }
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

/** The next table that nobody reads any more, and the index of it that goes next; null where it has none. */
export interface Leftover {
  readonly id: number;
  readonly table: string;
  readonly index: string | null;
  /** Whether there are tokens beside it. */
  readonly searched: boolean;
}

export async function nextLeftover(connection: SqlConnection, dialect: Dialect): Promise<Leftover | null> {
  const [found] = await connection.all(
    "SELECT id, name, search FROM record_table WHERE retired = ? LIMIT 1",
    [retired.leftover],
  );
  if (found === undefined) return null;
  const table = found["name"] as string;
  const [index] = await connection.all(dialect.indexes, [table]);
  return {
    id: found["id"] as number,
    table,
    index: (index?.["name"] as string | undefined) ?? null,
    searched: found["search"] !== null,
  };
}

/**
 * Takes away a little of what nobody reads any more: an index of a table, or its next rows, or the table itself. Without
 * indexes, rows go one page after the other. False where nothing is left.
 */
export async function dropLeftover(connection: SqlConnection, dialect: Dialect): Promise<boolean> {
  const leftover = await nextLeftover(connection, dialect);
  if (leftover === null) return false;
  const { id, table, index, searched } = leftover;
  if (searched) return dropTokens(connection, dialect, id, table);
  const take = dialect.takeRows(table, rowsAtOnce);
  if (take !== null) {
    const { changes } = await connection.run(index === null ? take : dialect.dropIndex(index));
    if (index !== null || changes > 0) return true;
  }
  await connection.run(`DROP TABLE ${table}`);
  await connection.run("DELETE FROM record_table WHERE id = ?", [id]);
  return true;
}

/** Takes away a little of the tokens beside a table, and what is left of them at last. */
async function dropTokens(
  connection: SqlConnection,
  dialect: Dialect,
  id: number,
  table: string,
): Promise<true> {
  for (const part of dialect.search.parts(table)) {
    const take = dialect.takeRows(part, rowsAtOnce);
    if (take !== null && (await connection.run(take)).changes > 0) return true;
  }
  await connection.run(dialect.search.drop(table));
  await writeSearchState(connection, id, null);
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
