import type { FormTable } from "../records/form-table.ts";
import type { Segment } from "../records/page-segments.ts";
import type { RecordContext } from "../records/record-context.ts";
import { conjunction } from "../records/where.ts";
import type { SqlPiece } from "../sql-connection.ts";
import type { Narrowed } from "./search-dialect.ts";
import type { Sought } from "./sought.ts";

type On = Pick<RecordContext, "connection" | "dialect">;

/** So many records are sorted in a moment, wherever in the list they are. */
const mostSorted = 3_000;
/** Where more are found, a page of them is mostly among so many of the list. */
const likely = 2_000;

/** All records that may be found, in no order; each is still to be tested. */
export function candidates({ dialect }: Pick<On, "dialect">, table: FormTable, { tokens }: Sought): Narrowed {
  return tokens === null ? everyRecord(table) : dialect.search.having(table.table, tokens);
}

/**
 * The records among which the next `count` of a list that goes on with `segment` are, of those that are wanted for whatever
 * else and pass the tests of a search: a few by the index, or the first of the list, or those of it that the index knows.
 */
export async function candidatesInOrder(
  on: On,
  table: FormTable,
  { where, tokens }: Sought,
  page: { readonly wanted: SqlPiece; readonly segment: Segment | undefined; readonly count: number },
): Promise<Narrowed> {
  if (tokens === null) return everyRecord(table);
  const { connection, dialect } = on;
  const { sql, values } = dialect.search.find(table.table, tokens, mostSorted + 1);
  const [row] = await connection.all(sql, values);
  if ((row?.["count"] as number) <= mostSorted)
    return dialect.search.listed(table.table, String(row?.["found"]));
  const first = page.segment && (await firstOf(on, table, where, { ...page, segment: page.segment }));
  return first ?? dialect.search.walked(table.table, tokens);
}

/** The next records of a list, where enough of those that come first pass; null where one must look further. */
async function firstOf(
  { connection, dialect }: On,
  { table, searched }: FormTable,
  tests: readonly SqlPiece[],
  {
    wanted,
    segment,
    count,
  }: { readonly wanted: SqlPiece; readonly segment: Segment; readonly count: number },
): Promise<Narrowed | null> {
  const before = conjunction([wanted, segment.where]);
  const passed = conjunction(tests);
  const columns = [`${dialect.search.key(table)} AS hit`, ...searched.map(({ column }) => column)].join(", ");
  const rows = await connection.all(
    `SELECT hit FROM (SELECT ${columns} FROM ${table} WHERE ${before.sql} ORDER BY ${segment.orderBy}
      LIMIT ${String(likely)}) AS first WHERE ${passed.sql} LIMIT ?`,
    [...before.values, ...passed.values, count],
  );
  if (rows.length < count) return null;
  return dialect.search.listed(table, JSON.stringify(rows.map(({ hit }) => hit)));
}

function everyRecord({ table }: FormTable): Narrowed {
  return { from: { sql: table, values: [] }, where: { sql: "1 = 1", values: [] } };
}

/** A query over these records: what it reads, and its conditions in order. */
export function selectFrom(select: string, { from, where }: Narrowed, wanted: SqlPiece): SqlPiece {
  return {
    sql: `SELECT ${select} FROM ${from.sql} WHERE ${where.sql} AND ${wanted.sql}`,
    values: [...from.values, ...where.values, ...wanted.values],
  };
}
