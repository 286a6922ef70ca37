import { isFolded } from "../../../runtime/core/compile/is-searched.ts";
import type { CompiledForm } from "../../../runtime/core/compile/compiled.ts";
import { type FormTable, layOver } from "../records/form-table.ts";
import { foldedColumn } from "../records/layout.ts";
import { storageOf } from "../records/storage-of.ts";
import { NotUnique } from "../not-unique.ts";
import { fieldOfColumn } from "../records/field-of-column.ts";
import { indexName } from "./identifiers.ts";
import type { StorageContext } from "./storage-context.ts";
import { type WantedIndex, wantedIndexes } from "./wanted-indexes.ts";

type On = Pick<StorageContext, "connection" | "dialect">;

/**
 * Makes the indexes that the form wants and lacks, and drops those that it no longer wants. Throws `NotUnique` where
 * records share a value of a field that becomes unique.
 */
export async function reconcileIndexes(on: On, table: FormTable): Promise<void> {
  const { connection, dialect } = on;
  const wanted = new Map(wantedIndexes(table).map((index) => [nameOf(table, index), index]));
  const present = new Set((await connection.all(dialect.indexes, [table.table])).map(({ name }) => name));
  for (const name of present) {
    if (typeof name === "string" && !wanted.has(name)) await connection.run(dialect.dropIndex(name));
  }
  for (const [name, index] of wanted) if (!present.has(name)) await makeIndex(on, table, index);
}

/** Makes one index of a table that lacks it. Throws `NotUnique` as `reconcileIndexes` does. */
export async function makeIndex(
  { connection, dialect }: On,
  table: FormTable,
  index: WantedIndex,
): Promise<void> {
  try {
    const order = { name: nameOf(table, index), table: table.table, long: longColumns(table), ...index };
    for (const sql of dialect.makeIndex(order)) await connection.run(sql);
  } catch (error) {
    const column = dialect.uniqueColumn(error);
    if (column === null) throw error;
    throw new NotUnique(table.form.name, fieldOfColumn(table, column));
  }
}

/** Free text, as it is and as it is folded. */
function longColumns({ fields }: FormTable): ReadonlySet<string> {
  const columns = [...fields.values()].flatMap(({ column, folded }) =>
    folded === null ? [] : [column, folded],
  );
  return new Set(columns);
}

/** Whether a form wants other indexes than before, of whatever columns: making them takes time where records are many. */
export function wantsIndexes(former: CompiledForm, form: CompiledForm): boolean {
  const known = new Set(imagined(former));
  return imagined(form).some((index) => !known.has(index));
}

/** The indexes of a form, with each column called like its field. */
function imagined(form: CompiledForm): readonly string[] {
  const fields = new Map(
    [...form.fields.values()]
      .filter(({ name }) => !form.volatileFields.has(name))
      .map((field) => {
        const name = `f_${field.name}`;
        const folded = isFolded(field) ? foldedColumn(name) : null;
        return [field.name, { id: 0, name, holds: storageOf(field).column, folded }] as const;
      }),
  );
  const table = layOver(form, { id: 0, table: "t", version: null, fields, search: null });
  return wantedIndexes(table).map((index) => JSON.stringify(index));
}

function nameOf(table: FormTable, index: WantedIndex): string {
  return indexName(table.table, JSON.stringify([index.unique, index.columns, index.rows]));
}
