import type { Circumstance } from "../../../runtime/core/circumstance.ts";
import type { CompiledApp, CompiledRollup } from "../../../runtime/core/compile/compiled.ts";
import type { Json } from "../../../runtime/core/json.ts";
import type { SqlPiece } from "../sql-connection.ts";
import { columnOf } from "./column-of.ts";
import { decodeValue } from "./decode-value.ts";
import { formTable, type FormTable } from "./form-table.ts";
import { exactSum, measure } from "./measure.ts";
import type { RecordContext } from "./record-context.ts";
import { refersTo } from "./refers-to.ts";
import { treeToSql } from "./tree-to-sql.ts";
import { conjunction, where } from "./where.ts";

/** The roll-ups of one record, by field; those that are empty are left out. */
export async function readRollups(
  context: RecordContext,
  app: CompiledApp,
  formName: string,
  id: string,
  at: Circumstance,
): Promise<ReadonlyMap<string, Json>> {
  const values = new Map<string, Json>();
  for (const rollup of app.forms.get(formName)?.rollups ?? []) {
    const form = app.forms.get(rollup.form);
    if (form === undefined) continue;
    const table = formTable(context.layout(), app.name, form);
    const refers = refersTo(context, table, rollup.via, id);
    if (refers === null) continue;
    const when = rollup.when && treeToSql(context.dialect, table, rollup.when.tree, at);
    const summed = conjunction([
      where(context, table, { where: null, at, trashed: false }),
      refers,
      ...(when === null ? [] : [unindexed(when)]),
    ]);
    const value = await read(context, table, rollup, summed);
    if (value !== null) values.set(rollup.field, value);
  }
  return values;
}

/**
 * The same test, by which nothing is looked up: few records refer to one, while a stage or an owner has a great many,
 * and a database that has not counted takes either index.
 */
function unindexed({ sql, values }: SqlPiece): SqlPiece {
  return { sql: `(${sql}) IS TRUE`, values };
}

async function read(
  context: RecordContext,
  table: FormTable,
  { aggregate, source }: CompiledRollup,
  wanted: SqlPiece,
): Promise<Json> {
  if (aggregate === "latest") return latest(context, table, source, wanted);
  const run = async (total: (column: string) => string): Promise<Json> => {
    const one = measure(table, aggregate, source, "value", total);
    const [row] = await context.connection.all(
      `SELECT ${one.select.join(", ")} FROM ${table.table} WHERE ${wanted.sql}`,
      wanted.values,
    );
    return row === undefined ? null : one.read(row);
  };
  try {
    return await run(exactSum);
  } catch (error) {
    if (!context.dialect.isOverflow(error)) throw error;
    return run(context.dialect.total);
  }
}

/** The value in the newest record that has one. */
async function latest(
  { connection }: RecordContext,
  table: FormTable,
  source: string | null,
  wanted: SqlPiece,
): Promise<Json> {
  const column = source === null ? undefined : columnOf(table, source);
  if (source === null || column === undefined) return null;
  const [row] = await connection.all(
    `SELECT ${column.sql} AS value FROM ${table.table} WHERE ${wanted.sql} AND ${column.sql} IS NOT NULL
      ORDER BY created_at DESC, id DESC LIMIT 1`,
    wanted.values,
  );
  return row === undefined ? null : decodeValue(table, source, row["value"] ?? null);
}
