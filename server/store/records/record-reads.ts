import type { CompiledApp } from "../../../runtime/core/compile/compiled.ts";
import type { RecordReads } from "../store.ts";
import { aggregateRecords } from "./aggregate-records.ts";
import { decodeRecord } from "./decode-record.ts";
import { eventsAfter, historyOf, lastEvent } from "./event-log.ts";
import { lastSerial } from "./next-serial.ts";
import { formTable, type FormTable } from "./form-table.ts";
import { listRecords } from "./list-records.ts";
import { readRollups } from "./read-rollups.ts";
import { readTitles } from "./read-titles.ts";
import { readRecords } from "./read-records.ts";
import type { RecordContext } from "./record-context.ts";
import { refersTo } from "./refers-to.ts";
import { sharingRecords } from "./sharing-records.ts";
import { selectSought } from "../search/candidates.ts";
import { unfilledApps } from "../search/search-state.ts";
import { retiredTables } from "../storage/retired-tables.ts";

/** Reading records on one connection. */
export function recordReads(context: RecordContext): RecordReads {
  const { connection } = context;

  function tableOf(app: CompiledApp, name: string): FormTable {
    const form = app.forms.get(name);
    if (form === undefined) throw new Error(`no form ${name} in ${app.name}`);
    return formTable(context.layout(), app.name, form);
  }

  return {
    async get(app, form, id) {
      const table = tableOf(app, form);
      const [row] = await connection.all(`${table.select} WHERE id = ?`, [id]);
      return row && decodeRecord(table, row);
    },
    async getMany(app, form, ids) {
      if (ids.length === 0) return [];
      const table = tableOf(app, form);
      // One statement, however many ids there are.
      const rows = await connection.all(`${table.select} WHERE ${context.dialect.isOneOf("id")}`, [
        JSON.stringify(ids),
      ]);
      return rows.map((row) => decodeRecord(table, row));
    },
    titles: (app, wanted) => readTitles(context, app, wanted),
    list: (query) => listRecords(context, query),
    async count(query) {
      const table = tableOf(query.app, query.form);
      const { sql, values } = selectSought("COUNT(*) AS count", context, table, query);
      const [row] = await connection.all(sql, values);
      return row?.["count"] as number;
    },
    aggregate: (query) => aggregateRecords(context, query),
    sharing: (app, form, field, limit) => sharingRecords(context, app, form, field, limit),
    rollups: (app, form, ids, at) => readRollups(context, app, form, ids, at),
    async referring(app, form, via, ids, limit, after) {
      if (ids.length === 0) return [];
      const table = tableOf(app, form);
      const refers = refersTo(context, table, via, { sql: "asked.value", values: [] });
      if (refers === null) return [];
      // A cross join is done in this order: each id is looked up, whatever the database guesses.
      const rows = await connection.all(
        `SELECT DISTINCT ${table.table}.id FROM ${context.dialect.listed("asked")} CROSS JOIN ${table.table}
          WHERE deleted_at IS NULL AND ${refers.sql} AND ${table.table}.id > ? ORDER BY ${table.table}.id LIMIT ?`,
        [JSON.stringify(ids), ...refers.values, after ?? "", limit],
      );
      return rows.map((row) => row["id"] as string);
    },
    async ids(app, form, limit, after) {
      const { table } = tableOf(app, form);
      const rows = await connection.all(`SELECT id FROM ${table} WHERE id > ? ORDER BY id LIMIT ?`, [
        after ?? "",
        limit,
      ]);
      return rows.map((row) => row["id"] as string);
    },
    async scan(app, form, limit, after) {
      const table = tableOf(app, form);
      const next = { sql: `${table.select} WHERE id > ? ORDER BY id LIMIT ?`, values: [after ?? "", limit] };
      return readRecords(connection, context.dialect, next, table);
    },
    events: (app, record, before, limit) => historyOf(connection, app, record, before, limit),
    eventsAfter: (after, limit) => eventsAfter(connection, after, limit),
    lastSerial: (app, form, field, year) => lastSerial(connection, app, form, field, year),
    lastEvent: () => lastEvent(connection),
    unfilled: () => unfilledApps(connection),
    async retired(app) {
      const tables = [...((await retiredTables(connection, app)).get(app) ?? [])];
      return new Map(tables.flatMap(([form, { version }]) => (version === null ? [] : [[form, version]])));
    },
    async retiredOwners(app, form) {
      const found = (await retiredTables(connection, app)).get(app)?.get(form);
      if (found === undefined) return [];
      const rows = await connection.all(
        `SELECT owner, COUNT(*) AS count FROM ${found.table} WHERE deleted_at IS NULL GROUP BY owner ORDER BY COUNT(*) DESC`,
      );
      return rows.map(({ owner, count }) => ({ owner: owner as string | null, count: count as number }));
    },
  };
}
