import { expect, test } from "vitest";
import type { CompiledForm } from "../../../runtime/core/compile/compiled.ts";
import { writeCursor } from "../../../server/store/records/cursor.ts";
import type { SqlRow, SqlValue } from "../../../server/store/sql-connection.ts";
import type { SqlDriver } from "../../../server/store/sqlite/sql-driver.ts";
import { sqlite3Driver } from "../../../server/store/sqlite/sqlite3-driver.ts";
import type { RecordQuery, Store } from "../../../server/store/store.ts";
import { dealFields } from "../../support/deal-app.ts";
import { openTestStore, prepareStorage } from "../../support/open-test-store.ts";
import { storeApp, storeForm } from "../../support/store-app.ts";
import { insertAll, record } from "../../support/store-record.ts";

const views = [
  { name: "board", title: "Board", kind: "board", pipeline: "sales", card: ["amount"], sort: ["-_score"] },
  { name: "all", title: "All", kind: "list", columns: ["name"], sort: ["close"] },
  {
    name: "days",
    title: "Days",
    kind: "calendar",
    date: "close",
    filter: { properties: { _owner: { const: "u" } } },
  },
  { name: "theirs", title: "Theirs", kind: "list", filter: { properties: { account: { const: "a" } } } },
] as const;
const pipelines = new Map([["sales", { name: "sales", stages: new Map() }]]);
const app = storeApp([
  storeForm("deal", dealFields, { views, pipelines } as unknown as Partial<CompiledForm>),
]);
const at = { now: "2026-03-01T08:00:00.000Z", timeZone: "Asia/Shanghai", actor: null };
const list: RecordQuery = {
  app,
  form: "deal",
  where: null,
  at,
  sort: [],
  limit: 50,
  after: null,
  search: null,
  trashed: false,
};
const is = (field: string, value: string) =>
  ({ kind: "leaf", field, operator: "eq", operand: { kind: "value", value } }) as const;
const inStage = is("_stage", "s");
const ofAccount = is("account", "a");
const ofOwner = is("_owner", "u");

/** What the database does for one reading, step by step. */
async function planOf(read: (store: Store) => Promise<unknown>): Promise<readonly string[]> {
  const asked: [string, readonly SqlValue[]][] = [];
  const watching: SqlDriver = {
    async open(file, mode) {
      const connection = await sqlite3Driver.open(file, mode);
      if (mode === "write") return connection;
      return {
        ...connection,
        async all(sql, values = []) {
          if (/FROM r\d+_/.test(sql)) asked.push([sql, values]);
          const rows = await connection.all(sql, values);
          for (const [plan, bound] of asked.splice(0)) {
            steps.push(...(await connection.all(`EXPLAIN QUERY PLAN ${plan}`, bound)));
          }
          return rows;
        },
      };
    },
  };
  const steps: SqlRow[] = [];
  const store = await openTestStore({ driver: watching });
  await prepareStorage(store, app);
  await read(store);
  // Around them the rows that are found are packed, one after the other as they come.
  return steps.map(({ detail }) => String(detail)).filter((step) => !/^\S+ \(subquery-\d+\)$/.test(step));
}

test.each<[string, Partial<RecordQuery>]>([
  ["by a date, empties last", { sort: [{ field: "close", descending: false }] }],
  ["by a date, backwards", { sort: [{ field: "close", descending: true }] }],
  ["by folded text", { sort: [{ field: "name", descending: false }] }],
  ["by time of change, newest first", { sort: [{ field: "_updatedAt", descending: true }] }],
  ["of one stage, by score", { where: inStage, sort: [{ field: "_score", descending: true }] }],
  ["of every stage, by score", { sort: [{ field: "_score", descending: true }] }],
  ["without an order", {}],
  ["of a calendar, by its date", { where: ofOwner, sort: [{ field: "close", descending: false }] }],
  ["of a view without an order", { where: ofAccount, sort: [{ field: "_updatedAt", descending: true }] }],
])("a list %s walks an index and sorts nothing", async (_, query) => {
  const steps = await planOf((store) => store.records.list({ ...list, ...query }));
  expect(steps.length).toBeGreaterThan(0);
  for (const step of steps) expect(step).toMatch(/USING (COVERING )?INDEX/);
});

test("a later page is entered where it begins, whatever its filter says of what it is sorted by", async () => {
  const [field, operator] = ["close", "ge"] as const;
  const where = { kind: "leaf", field, operator, operand: { kind: "value", value: "2026-01-01" } } as const;
  const after = writeCursor("r1_deal,close", { id: "d1", values: ["2026-03-05"] });
  const sort = [{ field, descending: false }];
  const steps = await planOf((store) => store.records.list({ ...list, where, sort, after }));
  expect(steps[0]).toMatch(/USING INDEX \S+ \(\(\S+_close,id\)>\(\?,\?\)\)$/);
});

test("a list by a field that nothing marks is sorted by the database, and shows it", async () => {
  const steps = await planOf((store) =>
    store.records.list({ ...list, sort: [{ field: "ratio", descending: false }] }),
  );
  expect(steps).toContain("USE TEMP B-TREE FOR ORDER BY");
});

test("what hardly any record of a long list is, and no index tells, is read from all records as they lie", async () => {
  const ids = Array.from({ length: 2_001 }, (_, index) => `d${String(index)}`);
  const plan = (note: string, field: string, by = "close") =>
    planOf(async (store) => {
      const made = ids.map((id) => record(id, { note: "x", close: "2026-03-05" }));
      await insertAll(store, app, made);
      const sort = [{ field: by, descending: true }];
      await store.records.list({ ...list, sort, where: is(field, note) });
    });
  const asItLies = /^SCAN r\d+_deal$/;
  const seldom = await plan("y", "note");
  expect(seldom.at(-2)).toMatch(asItLies);
  expect(seldom.at(-1)).toBe("USE TEMP B-TREE FOR ORDER BY");
  // What an index tells is looked up there, however few there are; and the first of the list are enough where most are such.
  for (const steps of [await plan("a", "account"), await plan("x", "note")])
    expect(steps.filter((step) => asItLies.test(step))).toEqual([]);
  // An order that no index has takes all of them anyway.
  const sorted = await plan("y", "note", "ratio");
  expect(sorted.filter((step) => step.startsWith("SCAN "))).toHaveLength(1);
});

test("the trash is looked through by its own index, whatever else is asked of what lies there", async () => {
  const sort = [{ field: "close", descending: true }];
  const steps = await planOf((store) =>
    store.records.list({ ...list, sort, trashed: true, where: is("note", "y") }),
  );
  expect(steps).toEqual([
    expect.stringMatching(/^SEARCH r\d+_deal USING INDEX \S+ \(deleted_at>\?\)$/),
    "USE TEMP B-TREE FOR ORDER BY",
  ]);
});

const inPipeline = is("_pipeline", "sales");

test.each([
  ["of one pipeline", inPipeline],
  ["of all records", null],
])("the sums of a board %s read an index alone, in its order", async (_, where) => {
  const measures = [
    { aggregate: "count", field: null },
    { aggregate: "sum", field: "amount" },
  ] as const;
  const steps = await planOf((store) =>
    store.records.aggregate({ app, form: "deal", where, at, group: ["_stage"], measures }),
  );
  expect(steps).toEqual([expect.stringMatching(/^SCAN r\d+_deal USING COVERING INDEX \S+$/)]);
});

test("what refers to a record is found by an index", async () => {
  const steps = await planOf((store) => store.records.count({ ...list, where: ofAccount }));
  expect(steps).toEqual([expect.stringMatching(/^SEARCH .* USING COVERING INDEX .*=\?\)$/)]);
});
