import { expect, test } from "vitest";
import { startIndexing } from "../../../server/commands/start-indexing.ts";
import type { Services } from "../../../server/services.ts";
import type { Store } from "../../../server/store/store.ts";
import { dealApp } from "../../support/deal-app.ts";
import { openTestStore, prepareStorage, temporaryFile } from "../../support/open-test-store.ts";
import { runSql } from "../../support/run-sql.ts";
import { insertAll, record } from "../../support/store-record.ts";

/** A store of an app whose records are in no index. */
async function unfilled(): Promise<Store> {
  const file = await temporaryFile();
  const before = await openTestStore({ file });
  await prepareStorage(before, dealApp);
  const created = { createdAt: "2026-03-01T08:00:00.000Z", createdBy: "ada" };
  await before.transact((tx) =>
    tx.apps.create({
      ...{ name: "sales", title: "Sales", currentVersion: 1, installedTemplate: null, draftRevision: 0 },
      ...created,
    }),
  );
  await insertAll(
    before,
    dealApp,
    Array.from({ length: 450 }, (_, index) => record(`d${String(index + 100)}`, { name: "华为" })),
  );
  await runSql(before.location, [
    "DROP TABLE r1_deal_words",
    "UPDATE record_table SET search = NULL WHERE form = 'deal'",
  ]);
  return openTestStore({ file });
}

const servicesOn = (store: Store): Services =>
  ({ store, apps: { current: () => Promise.resolve(dealApp) } }) as unknown as Services;

test("records that the index lacks are brought into it behind the start", async () => {
  const store = await unfilled();
  expect(await store.records.unfilled()).toEqual(["sales"]);
  const indexing = startIndexing(servicesOn(store), (error) => expect.unreachable(String(error)));
  await indexing.settled();
  expect(await store.records.unfilled()).toEqual([]);
  await indexing.stop();
});

test("filling the index ends between two steps when the server does, and what fails is told and tried again", async () => {
  const store = await unfilled();
  let steps = 0;
  const told: unknown[] = [];
  const failing: Store = {
    ...store,
    fillSearch(app) {
      steps += 1;
      return steps === 2 ? Promise.reject(new Error("broken")) : store.fillSearch(app);
    },
  };
  const indexing = startIndexing(servicesOn(failing), (error) => told.push(error), 20);
  await expect.poll(() => steps).toBeGreaterThan(2);
  await indexing.stop();
  const stopped = steps;
  expect(told).toEqual([new Error("broken")]);
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(steps).toBe(stopped);
});
