import type { Dialect } from "./dialect.ts";
import type { FormTable } from "./form-table.ts";
import { readRecords } from "./read-records.ts";
import type { RecordContext } from "./record-context.ts";
import type { RecordMemory } from "./record-memory.ts";
import type { SqlRow, SqlValue } from "../sql-connection.ts";
import type { StoredRecord } from "../store.ts";

/** What is read of each record that stands in a list: `place` is where its row is found at once. */
export const listed = [
  { name: "place", holds: "text" },
  { name: "id", holds: "text" },
  { name: "seq", holds: "integer" },
  { name: "deleted_at", holds: "text" },
] as const;

/** The same as a query selects it. */
export function selectListed(dialect: Dialect, { table }: FormTable): readonly string[] {
  return listed.map(({ name }) => (name === "place" ? `${dialect.search.key(table)} AS place` : name));
}

/**
 * The records of which this was read, in this order: each from the memory where it has been written no more since
 * (every writing raises `seq`), the others by one statement. One that went to the trash meanwhile, or came back, is left out.
 */
export async function listedRecords(
  { connection, dialect }: RecordContext,
  memory: RecordMemory,
  table: FormTable,
  rows: readonly SqlRow[],
): Promise<readonly StoredRecord[]> {
  const found = new Map<string, StoredRecord>();
  const missing: SqlValue[] = [];
  for (const row of rows) {
    const id = row["id"] as string;
    const known = memory.former(table.form, id);
    if (known !== undefined && known.seq === row["seq"]) found.set(id, known);
    else missing.push(row["place"] ?? null);
  }
  if (missing.length > 0) {
    const keep = memory.reading();
    const query = {
      sql: `${table.select} WHERE ${dialect.isOneOf(dialect.search.key(table.table))}`,
      values: [JSON.stringify(missing)],
    };
    for (const record of await readRecords(connection, dialect, query, table)) {
      keep.record(table.form, record);
      found.set(record.id, record);
    }
  }
  return rows.flatMap((row) => {
    const record = found.get(row["id"] as string);
    const stayed = record !== undefined && (record.deletedAt === null) === (row["deleted_at"] === null);
    return stayed ? [record] : [];
  });
}
