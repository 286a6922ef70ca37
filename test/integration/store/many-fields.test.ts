import { expect, test } from "vitest";
import { openTestStore, prepareStorage } from "../../support/open-test-store.ts";
import { storeApp, storeForm } from "../../support/store-app.ts";
import { insertion, record } from "../../support/store-record.ts";

/** As many as a form may have. */
const names = Array.from({ length: 1_000 }, (_, index) => `field${String(index)}`);
/** What a row holds has a limit of its own on PostgreSQL. */
const filled = names.filter((_, index) => index % 4 === 0 || index === 999);
const fields = Object.fromEntries(names.map((name) => [name, { type: "number" }] as const));
const app = storeApp([storeForm("deal", fields)]);
const at = { now: "2026-03-01T08:00:00.000Z", timeZone: "Asia/Shanghai", actor: null };

test("records of a form with as many fields as it may have are listed, found and looked through", async () => {
  const store = await openTestStore();
  await prepareStorage(store, app);
  const made = ["a", "b", "c"].map((id, row) =>
    record(id, Object.fromEntries(filled.map((name, index) => [name, row + index / 7]))),
  );
  const written = await store.records.commit(
    new Map([["sales", app]]),
    made.map((one) => insertion(one)),
    [],
  );
  expect(written).toMatchObject({ ok: true });
  const sort = [{ field: "field999", descending: true }];
  const query = { app, form: "deal", where: null, at, sort, limit: 2, search: null, trashed: false };
  const page = await store.records.list({ ...query, after: null });
  expect(page.records.map(({ id, data }) => [id, data])).toEqual([
    ["c", made[2]?.data],
    ["b", made[1]?.data],
  ]);
  const rest = await store.records.list({ ...query, after: page.next });
  expect(rest.records.map(({ data }) => data)).toEqual([made[0]?.data]);
  const all = await store.records.scan(app, "deal", 10, null);
  expect(all.map(({ data }) => data)).toEqual(made.map(({ data }) => data));
});
