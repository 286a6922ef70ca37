import { setImmediate } from "node:timers/promises";
import type { SqlValue } from "../sql-connection.ts";
import type { RecordChange } from "../store.ts";
import type { PlacedChange } from "./commit-changes.ts";
import type { EncodedRow } from "./encode-record.ts";
import { encodedChange } from "./encoded-change.ts";
import type { RecordContext } from "./record-context.ts";
import { rowsAtOnce } from "./rows-at-once.ts";

type Insert = PlacedChange & { readonly change: Extract<RecordChange, { readonly do: "insert" }> };

const mostValues = 20_000;
const mostRows = 50;

/** The new records of one form that stand next to each other from `start`, as many as one statement takes; none where it is one. */
export function insertsFrom(changes: readonly PlacedChange[], start: number): readonly Insert[] {
  const next = changes.slice(start, start + mostRows);
  const [first] = next;
  if (first?.change.do !== "insert") return [];
  const { table } = first;
  const isAlike = (one: PlacedChange): one is Insert => one.change.do === "insert" && one.table === table;
  const end = next.findIndex((one) => !isAlike(one));
  const alike = next.slice(0, end === -1 ? next.length : end).filter(isAlike);
  const size = rowsAtOnce(alike.length, Math.floor(mostValues / (2 * table.fields.size + 40)));
  return size === 1 ? [] : alike.slice(0, size);
}

/**
 * Writes new records in one statement: their rows, or null, and nothing written, where one of them has a value that is taken.
 * While the database is busy with it, those that come `next` are encoded.
 */
export async function insertMany(
  { connection, dialect }: RecordContext,
  inserts: readonly Insert[],
  next: readonly Insert[],
): Promise<readonly EncodedRow[] | null> {
  const [{ table }] = inserts as readonly [Insert, ...Insert[]];
  const rows = encoded(inserts);
  const columns = [...(rows[0]?.keys() ?? [])].filter((column) =>
    rows.some((row) => row.get(column) !== null),
  );
  const places = `(1, ${columns.map(() => "?").join(", ")})`;
  const values = rows.flatMap((row) => columns.map((column): SqlValue => row.get(column) ?? null));
  try {
    const sql = `INSERT INTO ${table.table} (seq, ${columns.join(", ")}) VALUES ${rows.map(() => places).join(", ")}`;
    const writing = dialect.attempt(connection, { sql, values });
    // What cannot be encoded fails when its turn comes.
    if (next.length > 0)
      void setImmediate()
        .then(() => encoded(next))
        .catch(() => undefined);
    await writing;
  } catch (error) {
    if (dialect.uniqueColumn(error) === null) throw error;
    return null;
  }
  return rows;
}

function encoded(inserts: readonly Insert[]): readonly EncodedRow[] {
  return inserts.map(({ app, table, change }) => encodedChange(app, table, change));
}
