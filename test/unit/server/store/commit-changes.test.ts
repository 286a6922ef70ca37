import { expect, test } from "vitest";
import { commitChanges } from "../../../../server/store/records/commit-changes.ts";
import type { Layout } from "../../../../server/store/records/layout.ts";
import { storageOf } from "../../../../server/store/records/storage-of.ts";
import { postgresRecords } from "../../../../server/store/postgres/postgres-records.ts";
import { sqliteRecords } from "../../../../server/store/sqlite/sqlite-records.ts";
import { apps, dealApp } from "../../../support/deal-app.ts";
import { record, update } from "../../../support/store-record.ts";

/** The table of deals as it would be. */
function layout(): Layout {
  const fields = [...(dealApp.forms.get("deal")?.fields.values() ?? [])].map((field, id) => {
    const { column: holds } = storageOf(field);
    return [field.name, { id, name: `f${String(id)}`, holds, folded: null }] as const;
  });
  const deal = { id: 1, table: "r1_deal", version: 1, fields: new Map(fields), search: null };
  return new Map([[dealApp.name, new Map([["deal", deal]])]]);
}

test.each([
  ["at once, where the database keeps to their order", postgresRecords, 3],
  ["one after the other elsewhere", sqliteRecords, 1],
])("changes that wait together are written %s", async (_, dialect, most) => {
  let [underWay, mostUnderWay] = [0, 0];
  const written: unknown[] = [];
  const connection = {
    all: () => Promise.resolve([]),
    async run(sql: string, values: readonly unknown[] = []) {
      if (!sql.startsWith("UPDATE")) return { changes: 1, lastId: 0 };
      mostUnderWay = Math.max(mostUnderWay, (underWay += 1));
      written.push(values.at(-2));
      await new Promise(setImmediate);
      underWay -= 1;
      return { changes: 1, lastId: 0 };
    },
  };
  const ids = ["d0", "d1", "d2"];
  const commits = ids.map((id, count) => ({
    apps,
    changes: [update(record(id, { count }), 1)],
    events: [],
  }));
  const results = await commitChanges({ connection, dialect, layout }, commits);
  expect(results).toEqual(ids.map(() => ({ ok: true, seqs: [2] })));
  expect([written, mostUnderWay]).toEqual([ids, most]);
});
