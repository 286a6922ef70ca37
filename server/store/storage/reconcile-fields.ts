import { isFolded } from "../../../runtime/core/compile/is-searched.ts";
import type { CompiledField, CompiledForm } from "../../../runtime/core/compile/compiled.ts";
import { foldedColumn, type FieldColumn, type Layout, type TableLayout } from "../records/layout.ts";
import { storageOf } from "../records/storage-of.ts";
import { carryOver } from "./carry-over.ts";
import { columnName } from "./identifiers.ts";
import type { StorageContext } from "./storage-context.ts";

/**
 * Gives every field of the form that is stored a column that holds what it is, and retires the columns of all
 * others. `retyped` fields get a new column even where it looks like the old one: amounts may have other units.
 */
export async function reconcileFields(
  context: StorageContext,
  layout: Layout,
  form: CompiledForm,
  retyped: ReadonlySet<string>,
): Promise<void> {
  const table = layout.get(context.app.name)?.get(form.name);
  if (table === undefined) throw new Error(`form ${context.app.name}/${form.name} has no table`);
  const stored = [...form.fields.values()].filter(({ name }) => !form.volatileFields.has(name));
  const names = new Set(stored.map(({ name }) => name));
  for (const [name, column] of table.fields) {
    if (!names.has(name)) await retire(context, column);
  }
  for (const field of stored) {
    const column = table.fields.get(field.name);
    if (column !== undefined && fits(column, field) && !retyped.has(field.name)) continue;
    const made = await addColumn(context, table, field);
    if (column === undefined) continue;
    const former = context.formerField(form.name, field.name);
    if (former !== undefined && storageOf(former).column === column.holds) {
      await carryOver(context.connection, table.table, { field: former, column }, { field, column: made });
    }
    await retire(context, column);
  }
}

function fits(column: FieldColumn, field: CompiledField): boolean {
  return column.holds === storageOf(field).column && (column.folded !== null) === isFolded(field);
}

async function retire({ connection }: StorageContext, column: FieldColumn): Promise<void> {
  await connection.run("UPDATE record_column SET retired = 1 WHERE id = ?", [column.id]);
}

/** An additive column without a default takes no time, however many records there are. */
export async function addColumn(
  { connection, dialect }: Pick<StorageContext, "connection" | "dialect">,
  { id: table, table: tableName }: TableLayout,
  field: CompiledField,
): Promise<FieldColumn> {
  const holds = storageOf(field).column;
  const folded = isFolded(field);
  const [made] = await connection.all(
    `INSERT INTO record_column ("table", field, name, holds, folded, retired) VALUES (?, ?, '', ?, ?, 0) RETURNING id`,
    [table, field.name, holds, folded ? 1 : 0],
  );
  const id = made?.["id"] as number;
  const name = columnName(id, field.name);
  await connection.run("UPDATE record_column SET name = ? WHERE id = ?", [name, id]);
  await connection.run(`ALTER TABLE ${tableName} ADD COLUMN ${name} ${dialect.columnType(holds)}`);
  if (folded) {
    await connection.run(
      `ALTER TABLE ${tableName} ADD COLUMN ${foldedColumn(name)} ${dialect.columnType("text")}`,
    );
  }
  return { id, name, holds, folded: folded ? foldedColumn(name) : null };
}
