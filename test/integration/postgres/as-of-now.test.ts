import fc from "fast-check";
import { expect, test } from "vitest";
import type { RecordChange, RecordQuery, Store } from "../../../server/store/store.ts";
import { apps, dealApp } from "../../support/deal-app.ts";
import { openTestStore, prepareStorage, temporaryFile } from "../../support/open-test-store.ts";
import { insertAll, insertion, record, update } from "../../support/store-record.ts";

const at = { now: "2026-03-01T08:00:00.000Z", timeZone: "Asia/Shanghai", actor: null };
const page: RecordQuery = {
  app: dealApp,
  form: "deal",
  where: null,
  at,
  sort: [{ field: "count", descending: false }],
  limit: 50,
  after: null,
  search: null,
  trashed: false,
};
const measures = [
  { aggregate: "count", field: null },
  { aggregate: "sum", field: "count" },
] as const;

/** Everything that a request may be answered from memory. */
async function readings({ records }: Store, ids: readonly string[]): Promise<unknown> {
  const titles = await records.titles(dealApp, new Map([["deal", new Set(ids)]]));
  return {
    each: await Promise.all(ids.map((id) => records.get(dealApp, "deal", id))),
    many: (await records.getMany(dealApp, "deal", ids)).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    titles: titles.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    list: await records.list(page),
    count: await records.count(page),
    totals: await records.aggregate({ app: dealApp, form: "deal", where: null, at, group: [], measures }),
  };
}

/** Two stores on one database, as two processes have them. */
async function two(): Promise<readonly [Store, Store]> {
  const file = await temporaryFile();
  const stores = [await openTestStore({ file }), await openTestStore({ file })] as const;
  await prepareStorage(stores[0], dealApp);
  return stores;
}

type Deed = "raise" | "rename" | "trash" | "untrash" | "refused";

/** What a deed writes to a record as it is; undefined where there is nothing to do. */
async function changeOf(
  store: Store,
  deed: Deed,
  id: string,
  count: number,
): Promise<RecordChange | undefined> {
  const was = await store.records.get(dealApp, "deal", id);
  if (was === undefined) return insertion(record(id, { count }));
  const where = { app: "sales", form: "deal", id, seq: was.seq, at: at.now } as const;
  if (deed === "trash") return was.deletedAt === null ? { do: "trash", ...where } : undefined;
  if (deed === "untrash") return was.deletedAt === null ? undefined : { do: "untrash", ...where };
  const title = deed === "rename" ? `Renamed ${String(count)}` : was.title;
  return update({ ...was, data: { count } }, deed === "refused" ? was.seq + 1 : was, title);
}

const either = fc.constantFrom<0 | 1>(0, 1);
const deeds = fc.array(
  fc.record({
    by: either,
    deed: fc.constantFrom<Deed>("raise", "rename", "trash", "untrash", "refused"),
    id: fc.constantFrom("d1", "d2", "d3"),
    count: fc.integer({ min: 0, max: 9 }),
    reader: fc.option(either),
  }),
  { maxLength: 25 },
);

test("whichever process writes, who reads as of now reads what is there", async () => {
  const stores = await two();
  let run = 0;
  await fc.assert(
    fc.asyncProperty(deeds, async (each) => {
      run += 1;
      const idOf = (id: string) => `${id}-${String(run)}`;
      const ids = ["d1", "d2", "d3"].map(idOf);
      for (const { by, deed, id, count, reader } of each) {
        const change = await changeOf(stores[by], deed, idOf(id), count);
        if (change !== undefined) await stores[by].records.commit(apps, [change], []);
        if (reader === null) continue;
        const now = await stores[reader].now();
        expect(await readings(now, ids)).toEqual(await readings(stores[1 - reader] as Store, ids));
      }
    }),
    { numRuns: 20 },
  );
});

test("what nobody has written since is not read again", async () => {
  const [one, other] = await two();
  await insertAll(one, dealApp, [record("d1", { count: 1 }), record("d2", { count: 2 })]);
  const before = await readings(await other.now(), ["d1", "d2"]);
  const get = async (store: Store) => (await store.now()).records.get(dealApp, "deal", "d1");
  const first = await get(other);
  expect(await get(other)).toBe(first);
  expect(await readings(await other.now(), ["d1", "d2"])).toEqual(before);

  const otherWrites = update({ ...record("d2"), data: { count: 3 } }, 1);
  await one.records.commit(apps, [otherWrites], []);
  expect(await get(other)).toBe(first);
  expect(await readings(await other.now(), ["d1", "d2"])).not.toEqual(before);
});

test("what is written is seen by nobody before it is committed, and by everybody after", async () => {
  const [one, other] = await two();
  await insertAll(one, dealApp, [record("d1", { count: 1 })]);
  const count = async () => (await (await other.now()).records.get(dealApp, "deal", "d1"))?.data["count"];
  expect(await count()).toBe(1);
  await one.transact(async (tx) => {
    await tx.records.commit(apps, [update(record("d1", { count: 2 }), 1)], []);
    expect(await count()).toBe(1);
  });
  expect(await count()).toBe(2);
});

test("what a process has written itself it reads at once, however it wrote", async () => {
  const [one] = await two();
  await insertAll(one, dealApp, [record("d1", { count: 1 })]);
  const now = await one.now();
  const seen = async () => [
    (await now.records.get(dealApp, "deal", "d1"))?.data["count"],
    (await now.records.list(page)).records.map(({ data }) => data["count"]),
  ];
  expect(await seen()).toEqual([1, [1]]);
  await one.records.commit(apps, [update(record("d1", { count: 2 }), 1)], []);
  expect(await seen()).toEqual([2, [2]]);
  await one.transact((tx) => tx.records.commit(apps, [update(record("d1", { count: 3 }), 2)], []));
  expect(await seen()).toEqual([3, [3]]);
});
