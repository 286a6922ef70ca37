import type { CompiledApp } from "../../../runtime/core/compile/compiled.ts";
import type { SqlValue } from "../sql-connection.ts";
import type { RecordChange } from "../store.ts";
import { encodeRecord } from "./encode-record.ts";
import { writeTokens } from "../search/write-tokens.ts";
import type { FormTable } from "./form-table.ts";
import type { RecordContext } from "./record-context.ts";
import { rowsAtOnce } from "./rows-at-once.ts";

type Insert = Extract<RecordChange, { readonly do: "insert" }>;

const mostValues = 20_000;
const mostRows = 50;

/** The new records of one form that stand next to each other from `start`, as many as one statement takes; none where it is one. */
export function insertsFrom(
  changes: readonly RecordChange[],
  start: number,
  table: FormTable,
): readonly Insert[] {
  const next = changes.slice(start, start + mostRows);
  const [first] = next;
  if (first?.do !== "insert") return [];
  const isAlike = (change: RecordChange): change is Insert =>
    change.do === "insert" && change.app === first.app && change.record.form === first.record.form;
  const end = next.findIndex((change) => !isAlike(change));
  const alike = next.slice(0, end === -1 ? next.length : end).filter(isAlike);
  const size = rowsAtOnce(alike.length, Math.floor(mostValues / (2 * table.fields.size + 40)));
  return size === 1 ? [] : alike.slice(0, size);
}

/** Writes new records in one statement; false, and nothing written, where one of them has a value that is taken. */
export async function insertMany(
  { connection, dialect }: RecordContext,
  app: CompiledApp,
  table: FormTable,
  inserts: readonly Insert[],
): Promise<boolean> {
  const rows = inserts.map(({ record, title }) => encodeRecord(app, table, record, title).set("seq", 1));
  const columns = [...(rows[0]?.keys() ?? [])].filter((column) =>
    rows.some((row) => row.get(column) !== null),
  );
  const places = `(${columns.map(() => "?").join(", ")})`;
  const values = rows.flatMap((row) => columns.map((column): SqlValue => row.get(column) ?? null));
  try {
    const sql = `INSERT INTO ${table.table} (${columns.join(", ")}) VALUES ${rows.map(() => places).join(", ")}`;
    await dialect.attempt(connection, () => connection.run(sql, values));
  } catch (error) {
    if (dialect.uniqueColumn(error) === null) throw error;
    return false;
  }
  await writeTokens({ connection, dialect }, table, rows);
  return true;
}
