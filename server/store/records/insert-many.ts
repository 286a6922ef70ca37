import type { CompiledApp } from "../../../runtime/core/compile/compiled.ts";
import type { SqlValue } from "../sql-connection.ts";
import type { RecordChange } from "../store.ts";
import { encodeRecord } from "./encode-record.ts";
import { writeTokens } from "../search/write-tokens.ts";
import type { FormTable } from "./form-table.ts";
import type { RecordContext } from "./record-context.ts";

type Insert = Extract<RecordChange, { readonly do: "insert" }>;

const mostRows = 50;
const mostValues = 20_000;

/** How many records of a form one statement takes: always as many, so that it is prepared once. */
function rowsAtOnce({ fields }: FormTable): number {
  return Math.max(1, Math.min(mostRows, Math.floor(mostValues / (2 * fields.size + 40))));
}

/**
 * The new records of one form that stand next to each other from `start`, as many as one statement takes; none where there
 * are fewer.
 */
export function insertsFrom(
  changes: readonly RecordChange[],
  start: number,
  table: FormTable,
): readonly Insert[] {
  const size = rowsAtOnce(table);
  const [first, ...others] = changes.slice(start, start + size).filter((change) => change.do === "insert");
  if (first === undefined || size < 2 || others.length !== size - 1) return [];
  const alike = others.every(({ app, record }) => app === first.app && record.form === first.record.form);
  return alike ? [first, ...others] : [];
}

/** Writes new records in one statement; false, and nothing written, where one of them has a value that is taken. */
export async function insertMany(
  { connection, dialect }: RecordContext,
  app: CompiledApp,
  table: FormTable,
  inserts: readonly Insert[],
): Promise<boolean> {
  const rows = inserts.map(({ record, title }) => encodeRecord(app, table, record, title).set("seq", 1));
  const columns = [...(rows[0]?.keys() ?? [])];
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
