import type { FormTable } from "../records/form-table.ts";
import { NotUnique } from "../not-unique.ts";
import { fieldOfColumn } from "../records/field-of-column.ts";
import { indexName } from "./identifiers.ts";
import type { StorageContext } from "./storage-context.ts";
import { type WantedIndex, wantedIndexes } from "./wanted-indexes.ts";

/**
 * Makes the indexes that the form wants and lacks, and drops those that it no longer wants. Throws `NotUnique` where
 * records share a value of a field that becomes unique.
 */
export async function reconcileIndexes(
  { connection, dialect }: StorageContext,
  table: FormTable,
): Promise<void> {
  const wanted = new Map(wantedIndexes(table).map((index) => [nameOf(table, index), index]));
  const present = new Set((await connection.all(dialect.indexes, [table.table])).map(({ name }) => name));
  for (const name of present) {
    if (typeof name === "string" && !wanted.has(name)) await connection.run(`DROP INDEX ${name}`);
  }
  for (const [name, { unique, columns, rows }] of wanted) {
    if (present.has(name)) continue;
    try {
      await connection.run(
        `CREATE ${unique ? "UNIQUE " : ""}INDEX ${name} ON ${table.table} (${columns.join(", ")}) WHERE ${rows}`,
      );
    } catch (error) {
      const column = dialect.uniqueColumn(error);
      if (column === null) throw error;
      throw new NotUnique(table.form.name, fieldOfColumn(table, column));
    }
  }
}

function nameOf(table: FormTable, index: WantedIndex): string {
  return indexName(table.table, JSON.stringify([index.unique, index.columns, index.rows]));
}
