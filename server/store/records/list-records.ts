import { BadCursor } from "../bad-cursor.ts";
import type { SqlRow, SqlValue } from "../sql-connection.ts";
import type { RecordPage, RecordQuery } from "../store.ts";
import { candidatesInOrder, everyRecord, selectFrom } from "../search/candidates.ts";
import type { Narrowed } from "../search/search-dialect.ts";
import { sought as soughtIn } from "../search/sought.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import { decodeRecord } from "./decode-record.ts";
import { listed, listedRecords, selectListed } from "./listed-records.ts";
import { formTable, type FormTable } from "./form-table.ts";
import { listOrder } from "./list-order.ts";
import { packedRows } from "./packed-rows.ts";
import { type OrderKey, pageSegments, wholeOf } from "./page-segments.ts";
import type { RecordContext } from "./record-context.ts";
import { narrowsIndex } from "./narrows-index.ts";
import { treeToSql } from "./tree-to-sql.ts";
import { conjunction, where } from "./where.ts";

/** One page of a list: keyset paging, so that the thousandth page costs what the first one does. */
export async function listRecords(context: RecordContext, query: RecordQuery): Promise<RecordPage> {
  const form = query.app.forms.get(query.form);
  if (form === undefined) throw new Error(`no form ${query.form} in ${query.app.name}`);
  const table = formTable(context.layout(), query.app.name, form);
  const { keys, heldBy } = listOrder(context.dialect, table, query);
  const list = [
    table.table,
    ...query.sort.map(({ field, descending }) => (descending ? "-" : "") + field),
  ].join();
  const position = query.after === null ? null : await positionOf(context, table, list, keys, query.after);
  const search = soughtIn(context.dialect, table, query);
  const ranges = pageSegments(keys, position);
  // Of an order that no index has, each range would be a reading of everything.
  const segments = heldBy === "nothing" ? [wholeOf(keys, ranges)] : ranges;
  const narrowed = query.where !== null && narrowsIndex(table, query.where);
  const walked = heldBy === "index" && !narrowed;
  // What no index narrows down is asked of each record, as a search is.
  const [asked, known] = walked ? [query.where, null] : [null, query.where];
  const wanted = where(context, table, { ...query, where: known });
  const tests = [
    ...(asked === null ? [] : [treeToSql(context.dialect, table, asked, query.at)]),
    ...search.where,
  ];
  const sought = { where: tests, tokens: search.tokens };
  const start = { wanted, walked, segments, count: query.limit + 1 };
  const among = await candidatesInOrder(context, table, sought, start);
  const { memory } = context;
  const own = memory ? listed : table.columns;
  const sorted = keys.map(({ holds }, index) => ({ name: `sort_${String(index)}`, holds }));
  const select = [
    ...(memory ? selectListed(context.dialect, table) : own.map(({ name }) => name)),
    ...keys.map(({ expression }, index) => `${expression} AS sort_${String(index)}`),
  ].join(", ");

  const read = async (from: Narrowed): Promise<readonly SqlRow[]> => {
    const rows: SqlRow[] = [];
    for (const segment of from.unordered ? [wholeOf(keys, segments)] : segments) {
      const missing = query.limit + 1 - rows.length;
      if (missing <= 0) break;
      // Of two bounds of a column SQLite enters an index by the one that comes first: the place where the page begins.
      const { sql, values } = selectFrom(select, from, conjunction([segment.where, wanted, ...tests]));
      const next = { sql: `${sql} ORDER BY ${segment.orderBy} LIMIT ?`, values: [...values, missing] };
      rows.push(...(await packedRows(context.connection, context.dialect, next, [...own, ...sorted])));
    }
    return rows;
  };
  const chosen = await read(among);
  // Of so many that were chosen one may have been changed since: those behind them are wanted all the same.
  const isShort = among.chosen === true && chosen.length <= query.limit;
  const rows = isShort ? await read(everyRecord(table)) : chosen;

  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  return {
    records: memory
      ? await listedRecords(context, memory, table, page)
      : page.map((row) => decodeRecord(table, row)),
    next: last
      ? writeCursor(list, {
          id: last["id"] as string,
          values: keys.map((_, index) => last[`sort_${index}`] ?? null),
        })
      : null,
  };
}

async function positionOf(
  { connection }: RecordContext,
  table: FormTable,
  list: string,
  keys: readonly OrderKey[],
  cursor: string,
): Promise<{ readonly id: string; readonly values: readonly SqlValue[] }> {
  const { id, values } = readCursor(list, cursor, keys.length);
  if (values !== null) return { id, values };
  const columns = keys.map(({ expression }, index) => `${expression} AS sort_${index}`).join(", ");
  const [row] = await connection.all(`SELECT ${columns} FROM ${table.table} WHERE id = ?`, [id]);
  if (row === undefined) throw new BadCursor();
  return { id, values: keys.map((_, index) => row[`sort_${index}`] ?? null) };
}
