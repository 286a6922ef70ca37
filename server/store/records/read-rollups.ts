import type { Circumstance } from "../../../runtime/core/circumstance.ts";
import type { CompiledApp, CompiledRollup } from "../../../runtime/core/compile/compiled.ts";
import type { Json } from "../../../runtime/core/json.ts";
import type { SqlPiece } from "../sql-connection.ts";
import { columnOf } from "./column-of.ts";
import { decodeValue } from "./decode-value.ts";
import { formTable, type FormTable } from "./form-table.ts";
import { exactSum, measure, type Measure } from "./measure.ts";
import type { RecordContext } from "./record-context.ts";
import { refersTo } from "./refers-to.ts";
import type { Rollups } from "../store.ts";
import { treeToSql } from "./tree-to-sql.ts";
import { conjunction, where } from "./where.ts";

/** A roll-up, and which records of which table it is over. */
interface Asked {
  readonly rollup: CompiledRollup;
  readonly table: FormTable;
  readonly wanted: SqlPiece;
}

/** The roll-ups of records, by id and field, read by one statement; those that are empty are left out. */
export async function readRollups(
  context: RecordContext,
  app: CompiledApp,
  formName: string,
  ids: readonly string[],
  at: Circumstance,
): Promise<Rollups> {
  const asked = (app.forms.get(formName)?.rollups ?? []).flatMap((rollup): readonly Asked[] => {
    const form = app.forms.get(rollup.form);
    if (form === undefined) return [];
    const table = formTable(context.layout(), app.name, form);
    const refers = refersTo(context, table, rollup.via, { sql: "asked.value", values: [] });
    if (refers === null) return [];
    const when = rollup.when && treeToSql(context.dialect, table, rollup.when.tree, at);
    const wanted = conjunction([
      where(context, table, { where: null, at, trashed: false }),
      refers,
      ...(when === null ? [] : [unindexed(when)]),
    ]);
    return [{ rollup, table, wanted }];
  });
  const found = new Map(ids.map((id) => [id, new Map<string, Json>()]));
  for (const [id, field, value] of await readAll(context, asked, ids))
    if (value !== null) found.get(id)?.set(field, value);
  return found;
}

/**
 * The same test, by which nothing is looked up: few records refer to one, while a stage or an owner has a great many,
 * and a database that has not counted takes either index.
 */
function unindexed({ sql, values }: SqlPiece): SqlPiece {
  return { sql: `(${sql}) IS TRUE`, values };
}

type Value = readonly [id: string, field: string, value: Json];

/**
 * Sums are exact; where one leaves the range of exact integers, each of each record is read by itself, that one
 * approximately.
 */
async function readAll(
  context: RecordContext,
  asked: readonly Asked[],
  ids: readonly string[],
): Promise<readonly Value[]> {
  try {
    return await readTogether(context, asked, ids, exactSum);
  } catch (error) {
    if (!context.dialect.isOverflow(error)) throw error;
    if (asked.length === 1 && ids.length === 1)
      return readTogether(context, asked, ids, context.dialect.total);
    const values: Value[] = [];
    for (const one of asked) for (const id of ids) values.push(...(await readAll(context, [one], [id])));
    return values;
  }
}

/** Each value is a query of its own behind each id, so that it is the reference by which it is looked up. */
async function readTogether(
  { connection, dialect }: RecordContext,
  asked: readonly Asked[],
  ids: readonly string[],
  total: (column: string) => string,
): Promise<readonly Value[]> {
  const known = asked.flatMap((one, index) => {
    const measured = measureOf(one, `value_${String(index)}`, total);
    return measured === null ? [] : [{ field: one.rollup.field, ...measured }];
  });
  if (known.length === 0 || ids.length === 0) return [];
  const queries = known.flatMap((one) => one.queries);
  const rows = await connection.all(
    `SELECT asked.value AS asked_id, ${queries.map(({ sql }) => sql).join(", ")} FROM ${dialect.listed("asked")}`,
    [...queries.flatMap(({ values }) => values), JSON.stringify(ids)],
  );
  return rows.flatMap((row) =>
    known.map(({ field, read }): Value => [row["asked_id"] as string, field, read(row)]),
  );
}

/** The queries that give the columns of a measure, and how to read these; null where there is nothing to read. */
function measureOf(
  { rollup: { aggregate, source }, table, wanted }: Asked,
  name: string,
  total: (column: string) => string,
): { readonly queries: readonly SqlPiece[]; readonly read: Measure["read"] } | null {
  const { sql, values } = wanted;
  if (aggregate !== "latest") {
    const { select, read } = measure(table, aggregate, source, name, total);
    const query = ([column, value]: readonly [string, string]): SqlPiece => ({
      sql: `(SELECT ${value} FROM ${table.table} WHERE ${sql}) AS ${column}`,
      values,
    });
    return { queries: Object.entries(select).map(query), read };
  }
  const column = source === null ? undefined : columnOf(table, source);
  if (source === null || column === undefined) return null;
  // The value in the newest record that has one.
  const newest = `SELECT ${column.sql} FROM ${table.table} WHERE ${sql} AND ${column.sql} IS NOT NULL
    ORDER BY created_at DESC, id DESC LIMIT 1`;
  return {
    queries: [{ sql: `(${newest}) AS ${name}`, values }],
    read: (row) => decodeValue(table, source, row[name] ?? null),
  };
}
