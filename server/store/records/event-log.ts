import type { AppEvent, EngineEvent } from "../../../runtime/core/event.ts";
import type { SqlConnection, SqlRow } from "../sql-connection.ts";
import type { NewEvent, StoredEvent } from "../store.ts";
import { rowsAtOnce } from "./rows-at-once.ts";

const columns = "id, app, form, record, actor, at, type, body";

/** Writes events at the end of the log, in order. */
export async function appendEvents(connection: SqlConnection, events: readonly NewEvent[]): Promise<void> {
  for (let start = 0; start < events.length;) {
    const count = rowsAtOnce(events.length - start);
    const some = events.slice(start, start + count);
    const places = some.map(() => "(?, ?, ?, ?, ?, ?, ?)").join(", ");
    const values = some.flatMap(({ app, form, record, actor, at, event }) => {
      const { type, ...body } = event;
      return [app, form, record, actor, at, type, JSON.stringify(body)];
    });
    await connection.run(
      `INSERT INTO event (app, form, record, actor, at, type, body) VALUES ${places}`,
      values,
    );
    start += count;
  }
}

/** The history of a record, newest first, from before the event `before`. */
export async function historyOf(
  connection: SqlConnection,
  app: string,
  record: string,
  before: number | null,
  limit: number,
): Promise<readonly StoredEvent[]> {
  const rows = await connection.all(
    `SELECT ${columns} FROM event WHERE app = ? AND record = ? AND id < ? ORDER BY id DESC LIMIT ?`,
    [app, record, before ?? Number.MAX_SAFE_INTEGER, limit],
  );
  return rows.map(toEvent);
}

/** The id of the newest event of all; zero where there is none. */
export async function lastEvent(connection: SqlConnection): Promise<number> {
  const [row] = await connection.all("SELECT MAX(id) AS last FROM event", []);
  return (row?.["last"] as number | null | undefined) ?? 0;
}

/** The log of everything, oldest first, after the event `after`. */
export async function eventsAfter(
  connection: SqlConnection,
  after: number,
  limit: number,
): Promise<readonly StoredEvent[]> {
  const rows = await connection.all(`SELECT ${columns} FROM event WHERE id > ? ORDER BY id LIMIT ?`, [
    after,
    limit,
  ]);
  return rows.map(toEvent);
}

/** Most of what is read of the log asks what kind of event it is, and no more: its body is read where it is asked for. */
function toEvent(row: SqlRow): StoredEvent {
  const type = row["type"] as StoredEvent["type"];
  let event: EngineEvent | AppEvent | undefined;
  return {
    id: row["id"] as number,
    app: row["app"] as string,
    form: row["form"] as string,
    record: row["record"] as string,
    actor: row["actor"] as string,
    at: row["at"] as string,
    type,
    get event() {
      event ??= { type, ...(JSON.parse(row["body"] as string) as object) } as EngineEvent | AppEvent;
      return event;
    },
  };
}
