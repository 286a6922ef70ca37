import { expect, test } from "vitest";
import { apps, dealApp } from "../../support/deal-app.ts";
import { openTestStore, prepareStorage } from "../../support/open-test-store.ts";
import { commented, insertAll, insertion, record, update } from "../../support/store-record.ts";

test("a commit beside others that are asked for at the same time does what it does alone", async () => {
  const store = await openTestStore();
  await prepareStorage(store, dealApp);
  await insertAll(store, dealApp, [record("d0"), record("d1"), record("d2")]);
  const code = (id: string) => (id === "n07" || id === "n19" ? "the same" : id);
  const ids = Array.from({ length: 30 }, (_, index) => `n${String(index).padStart(2, "0")}`);
  const results = await Promise.all([
    store.records.commit(apps, [update(record("d0", { count: 1 }), 7)], [commented("d0")]),
    ...ids.map((id) =>
      store.records.commit(apps, [insertion(record(id, { code: code(id) }))], [commented(id)]),
    ),
    store.records.commit(
      apps,
      [update(record("d2", { count: 1 }), 1), update(record("d0", { count: 1 }), 7)],
      [commented("d2")],
    ),
    store.records.commit(apps, [update(record("d1", { count: 2 }), 1)], [commented("d1")]),
  ]);
  const refused = results.flatMap((result) => (result.ok ? [] : [result]));
  expect(refused).toEqual([
    { ok: false, conflict: "stale", change: 0 },
    { ok: false, conflict: "taken", change: 0, field: "code" },
    { ok: false, conflict: "stale", change: 1 },
  ]);
  const events = await store.records.eventsAfter(0, 100);
  const told = events.map((event) => event.record);
  const same = told.filter((id) => code(id) === "the same");
  expect(same).toHaveLength(1);
  expect(told.toSorted()).toEqual(["d1", ...ids.filter((id) => code(id) === id), ...same].toSorted());
  expect(await store.records.get(dealApp, "deal", "d1")).toMatchObject({ data: { count: 2 } });
  expect(await store.records.get(dealApp, "deal", "d2")).toMatchObject({ data: {}, seq: 1 });
});

test("a commit whose value is taken undoes none of those that were written with it", async () => {
  const store = await openTestStore();
  await prepareStorage(store, dealApp);
  await insertAll(store, dealApp, [record("d0"), record("d1", { code: "taken" })]);
  const d0 = await store.records.get(dealApp, "deal", "d0");
  if (d0 === undefined) throw new Error("no record");
  const results = await Promise.all([
    store.records.commit(apps, [update(record("d0", { count: 5 }), d0)], []),
    store.records.commit(apps, [insertion(record("d2", { code: "taken" }))], []),
  ]);
  expect(results).toEqual([
    { ok: true, seqs: [2] },
    { ok: false, conflict: "taken", change: 0, field: "code" },
  ]);
  const rows = await store.records.getMany(dealApp, "deal", ["d0", "d2"]);
  expect(rows.map(({ data }) => data["count"])).toEqual([5]);
});
