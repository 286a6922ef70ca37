import type { FormTable } from "../records/form-table.ts";
import type { Segment } from "../records/page-segments.ts";
import type { RecordContext } from "../records/record-context.ts";
import { conjunction, where } from "../records/where.ts";
import type { SqlPiece, SqlValue } from "../sql-connection.ts";
import type { Narrowed } from "./search-dialect.ts";
import { type Sought, sought } from "./sought.ts";

type On = Pick<RecordContext, "connection" | "dialect">;

/** So many records are sorted in a moment, wherever in the list they are. */
const mostSorted = 3_000;
/** Where more are found, a page of them is mostly among so many of the list. */
const likely = 2_000;
/** More than go to the trash between two readings: a list is short where it has fewer than that less. */
const removed = 200;
/** Where so many of those pass, a page is found sooner by going on than by reading everything. */
const frequent = 5;

/** The next so many records of a list, from the start of these segments. */
interface Page {
  readonly segments: readonly Segment[];
  readonly count: number;
  /** What records must be, whatever is looked for. */
  readonly wanted: SqlPiece;
  /** Whether the list is gone through in its order, since an index has that and none narrows down what is wanted. */
  readonly walked: boolean;
}

/**
 * The records among which a page of a list is whose records must pass tests that no other index serves: those that the index
 * of search knows where they are few, or the first of the list where enough of them pass, or those of the list that the index
 * knows. Without that index all of them, as they lie, where hardly any of the first passes.
 */
export async function candidatesInOrder(
  on: On,
  table: FormTable,
  { where: tests, tokens }: Sought,
  page: Page,
): Promise<Narrowed> {
  if (tokens === null) {
    return page.walked && tests.length > 0 ? withoutIndex(on, table, tests, page) : everyRecord(table);
  }
  const { connection, dialect } = on;
  const { glance, listed } = dialect.search;
  const next = (among: number) => firstOf(on, table, tests, { page, among });
  const filled = (first: First) => (isPage(first, page) ? chosenOf(dialect, table, first.found, page) : null);
  const seen = glance === 0 ? { found: [], isAll: false } : await next(glance);
  // Where as many pass further on, they fill the page long before the index has gathered all there are.
  const promising = seen.found.length > 0 && seen.found.length * likely >= page.count * glance;
  const early = filled(seen) ?? (promising ? filled(await next(likely)) : null);
  if (early !== null) return early;
  const { sql, values } = dialect.search.find(table.table, tokens, mostSorted + 1);
  const [row] = await connection.all(sql, values);
  const count = row?.["count"] as number;
  if (count > mostSorted) {
    const first = promising ? null : filled(await next(likely));
    return first ?? dialect.search.walked(table.table, tokens);
  }
  const few = listed(table.table, String(row?.["found"]));
  return count <= page.count ? few : sortedOf(on, table, tests, page, few);
}

/**
 * Where each record must be asked: the first of the list where enough of them pass, or where there are no others. Going through
 * a long list in its order reads its table here and there, which takes several times as long as reading it as it lies.
 */
async function withoutIndex(
  on: On,
  table: FormTable,
  tests: readonly SqlPiece[],
  page: Page,
): Promise<Narrowed> {
  const unordered = on.dialect.unordered(table.table);
  if (unordered === null) return everyRecord(table);
  const first = await firstOf(on, table, tests, { page, among: likely });
  if (isPage(first, page)) return chosenOf(on.dialect, table, first.found, page);
  if (first.found.length >= frequent) return everyRecord(table);
  return { from: { sql: unordered, values: [] }, where: { sql: "1 = 1", values: [] }, unordered: true };
}

/** The page alone, out of some records: they are sorted by their keys, since sorting whole rows takes twice as long. */
async function sortedOf(
  { connection, dialect }: On,
  table: FormTable,
  tests: readonly SqlPiece[],
  page: Page,
  few: Narrowed,
): Promise<Narrowed> {
  const { wanted, segments, count } = page;
  const key = `${dialect.search.key(table.table)} AS found`;
  const found: SqlValue[] = [];
  for (const segment of segments) {
    if (found.length >= count) break;
    const { sql, values } = selectFrom(key, few, conjunction([segment.where, wanted, ...tests]));
    const rows = await connection.all(`${sql} ORDER BY ${segment.orderBy} LIMIT ?`, [
      ...values,
      count - found.length,
    ]);
    found.push(...rows.map((row) => row["found"] ?? null));
  }
  return chosenOf(dialect, table, found, page);
}

function isPage({ found, isAll }: First, { count }: Page): boolean {
  return isAll || found.length >= count;
}

function chosenOf(
  { search }: On["dialect"],
  { table }: FormTable,
  found: readonly SqlValue[],
  { count }: Page,
): Narrowed {
  return { ...search.listed(table, JSON.stringify(found)), chosen: found.length >= count };
}

/** What was found among the first records of a list, and whether those were all. */
interface First {
  readonly found: readonly SqlValue[];
  readonly isAll: boolean;
}

/** Those of the next so many records of a list that pass, as many as the page takes. */
async function firstOf(
  { connection, dialect }: On,
  { table }: FormTable,
  tests: readonly SqlPiece[],
  { page, among }: { readonly page: Page; readonly among: number },
): Promise<First> {
  const passed = conjunction(tests);
  const found: SqlValue[] = [];
  let left = among;
  for (const { where, orderBy } of page.segments) {
    const { sql, values } = conjunction([where, page.wanted]);
    const rows = await connection.all(
      `SELECT found FROM (SELECT ${dialect.search.key(table)} AS found, * FROM ${table} WHERE ${sql} ORDER BY ${orderBy}
        LIMIT ?) AS first WHERE ${passed.sql} LIMIT ?`,
      [...values, left, ...passed.values, page.count - found.length],
    );
    found.push(...rows.map((row) => row["found"] ?? null));
    if (found.length >= page.count || !page.walked) return { found, isAll: false };
    const [seen] = await connection.all(
      `SELECT COUNT(*) AS count FROM (SELECT 1 FROM ${table} WHERE ${sql} LIMIT ?) AS first`,
      [...values, left],
    );
    left -= seen?.["count"] as number;
    if (left <= removed) return { found, isAll: false };
  }
  return { found, isAll: true };
}

/** All records of a table. */
export function everyRecord({ table }: FormTable): Narrowed {
  return { from: { sql: table, values: [] }, where: { sql: "1 = 1", values: [] } };
}

/** A query in no order over the records that are wanted and that somebody looks for. */
export function selectSought(
  select: string,
  context: RecordContext,
  table: FormTable,
  query: Parameters<typeof where>[2] & Parameters<typeof sought>[2],
): SqlPiece {
  const { where: tests, tokens } = sought(context.dialect, table, query);
  const among = tokens === null ? everyRecord(table) : context.dialect.search.having(table.table, tokens);
  return selectFrom(select, among, conjunction([where(context, table, query), ...tests]));
}

/** A query over these records: what it reads, and its conditions in order. */
export function selectFrom(select: string, { from, where }: Narrowed, wanted: SqlPiece): SqlPiece {
  return {
    sql: `SELECT ${select} FROM ${from.sql} WHERE ${where.sql} AND ${wanted.sql}`,
    values: [...from.values, ...where.values, ...wanted.values],
  };
}
