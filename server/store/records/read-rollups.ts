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
import { treeToSql } from "./tree-to-sql.ts";
import { conjunction, where } from "./where.ts";

/** A roll-up, and which records of which table it is over. */
interface Asked {
  readonly rollup: CompiledRollup;
  readonly table: FormTable;
  readonly wanted: SqlPiece;
}

/** The roll-ups of one record, by field, read by one statement; those that are empty are left out. */
export async function readRollups(
  context: RecordContext,
  app: CompiledApp,
  formName: string,
  id: string,
  at: Circumstance,
): Promise<ReadonlyMap<string, Json>> {
  const asked = (app.forms.get(formName)?.rollups ?? []).flatMap((rollup): readonly Asked[] => {
    const form = app.forms.get(rollup.form);
    if (form === undefined) return [];
    const table = formTable(context.layout(), app.name, form);
    const refers = refersTo(context, table, rollup.via, id);
    if (refers === null) return [];
    const when = rollup.when && treeToSql(context.dialect, table, rollup.when.tree, at);
    const wanted = conjunction([
      where(context, table, { where: null, at, trashed: false }),
      refers,
      ...(when === null ? [] : [unindexed(when)]),
    ]);
    return [{ rollup, table, wanted }];
  });
  return new Map((await readAll(context, asked)).filter(([, value]) => value !== null));
}

/**
 * The same test, by which nothing is looked up: few records refer to one, while a stage or an owner has a great many,
 * and a database that has not counted takes either index.
 */
function unindexed({ sql, values }: SqlPiece): SqlPiece {
  return { sql: `(${sql}) IS TRUE`, values };
}

type Value = readonly [field: string, value: Json];

/** Sums are exact; where one leaves the range of exact integers, each is read by itself, that one approximately. */
async function readAll(context: RecordContext, asked: readonly Asked[]): Promise<readonly Value[]> {
  try {
    return await readTogether(context, asked, exactSum);
  } catch (error) {
    if (!context.dialect.isOverflow(error)) throw error;
    if (asked.length === 1) return readTogether(context, asked, context.dialect.total);
    const values: Value[] = [];
    for (const one of asked) values.push(...(await readAll(context, [one])));
    return values;
  }
}

async function readTogether(
  { connection }: RecordContext,
  asked: readonly Asked[],
  total: (column: string) => string,
): Promise<readonly Value[]> {
  const known = asked.flatMap((one, index) => {
    const measured = measureOf(one, `value_${String(index)}`, total);
    return measured === null ? [] : [{ field: one.rollup.field, ...measured, values: one.wanted.values }];
  });
  if (known.length === 0) return [];
  const sources = known.map(({ sql }, index) => `(${sql}) AS source_${String(index)}`);
  const [row = {}] = await connection.all(
    `SELECT * FROM ${sources.join(" CROSS JOIN ")}`,
    known.flatMap(({ values }) => values),
  );
  return known.map(({ field, read }) => [field, read(row)]);
}

/** A statement that gives one row, and how to read it; null where there is nothing to read. */
function measureOf(
  { rollup: { aggregate, source }, table, wanted }: Asked,
  name: string,
  total: (column: string) => string,
): { readonly sql: string; readonly read: Measure["read"] } | null {
  if (aggregate !== "latest") {
    const { select, read } = measure(table, aggregate, source, name, total);
    return { sql: `SELECT ${select.join(", ")} FROM ${table.table} WHERE ${wanted.sql}`, read };
  }
  const column = source === null ? undefined : columnOf(table, source);
  if (source === null || column === undefined) return null;
  // The value in the newest record that has one.
  const newest = `SELECT ${column.sql} FROM ${table.table} WHERE ${wanted.sql} AND ${column.sql} IS NOT NULL
    ORDER BY created_at DESC, id DESC LIMIT 1`;
  return {
    sql: `SELECT (${newest}) AS ${name}`,
    read: (row) => decodeValue(table, source, row[name] ?? null),
  };
}
