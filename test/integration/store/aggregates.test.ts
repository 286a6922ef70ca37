import { describe, expect, test } from "vitest";
import type { CompiledRollup } from "../../../runtime/core/compile/compiled.ts";
import type { RecordData } from "../../../runtime/core/record.ts";
import type { AggregateQuery } from "../../../server/store/aggregate-query.ts";
import type { Store } from "../../../server/store/store.ts";
import { dealApp, dealFields } from "../../support/deal-app.ts";
import { openTestStore, prepareStorage } from "../../support/open-test-store.ts";
import { storeApp, storeForm } from "../../support/store-app.ts";
import { insertAll, record } from "../../support/store-record.ts";

const at = { now: "2026-03-01T08:00:00.000Z", timeZone: "Asia/Shanghai", actor: null };
const query: AggregateQuery = { app: dealApp, form: "deal", where: null, at, group: [], measures: [] };

async function openWith(records: readonly RecordData[], app = dealApp): Promise<Store> {
  const store = await openTestStore();
  await prepareStorage(store, app);
  await insertAll(
    store,
    app,
    records.map((data, index) => record(`d${index}`, data)),
  );
  return store;
}

describe("an aggregate", () => {
  test("sums money exactly, group by group", async () => {
    const amounts = Array.from({ length: 30 }, () => ({ close: "2026-01-01", amount: 0.1 }));
    const store = await openWith([...amounts, { amount: 5 }]);
    const groups = await store.records.aggregate({
      ...query,
      group: ["close"],
      measures: [
        { aggregate: "count", field: null },
        { aggregate: "sum", field: "amount" },
        { aggregate: "average", field: "amount" },
        { aggregate: "max", field: "count" },
      ],
    });
    expect(groups).toEqual([
      { key: [null], values: [1, 5, 5, null] },
      { key: ["2026-01-01"], values: [30, 3, 0.1, null] },
    ]);
  });

  test("that was asked for before counts what was written since", async () => {
    const store = await openWith([{ amount: 5 }]);
    const measures = [
      { aggregate: "count", field: null },
      { aggregate: "sum", field: "amount" },
    ] as const;
    const totals = async () => (await store.records.aggregate({ ...query, measures }))[0]?.values;
    expect(await totals()).toEqual([1, 5]);
    expect(await totals()).toEqual([1, 5]);
    await insertAll(store, dealApp, [record("more", { amount: 2 })]);
    expect(await totals()).toEqual([2, 7]);
  });

  test("over nothing counts 0 and has no average", async () => {
    const store = await openWith([]);
    const measures = (["count", "sum", "average", "min"] as const).map((aggregate) => ({
      aggregate,
      field: "amount",
    }));
    expect(await store.records.aggregate({ ...query, measures })).toEqual([
      { key: [], values: [0, 0, null, null] },
    ]);
  });

  test("counts a missing boolean among those that are false", async () => {
    const store = await openWith([{ hot: true }, { hot: false }, {}]);
    const measures = [{ aggregate: "count", field: null }] as const;
    expect(await store.records.aggregate({ ...query, group: ["hot"], measures })).toEqual([
      { key: [false], values: [2] },
      { key: [true], values: [1] },
    ]);
  });

  test("keeps to the filter and leaves the trash out", async () => {
    const store = await openWith([{ count: 1 }, { count: 2 }, { count: 3 }]);
    const bin = { app: "sales", form: "deal", id: "d2", at: at.now, seq: 1 };
    await store.records.commit(new Map([["sales", dealApp]]), [{ do: "trash", ...bin }], []);
    const where = {
      kind: "leaf",
      field: "count",
      operator: "ge",
      operand: { kind: "value", value: 2 },
    } as const;
    const measures = [{ aggregate: "sum", field: "count" }] as const;
    expect(await store.records.aggregate({ ...query, where, measures })).toEqual([{ key: [], values: [2] }]);
  });
});

describe("roll-ups", () => {
  const rollup = (
    field: string,
    aggregate: CompiledRollup["aggregate"],
    source: string | null,
  ): CompiledRollup => ({
    field,
    form: "deal",
    via: "account",
    aggregate,
    source,
    when: null,
  });
  const app = storeApp([
    storeForm("deal", dealFields),
    storeForm(
      "account",
      { name: { type: "string" } },
      {
        rollups: [
          rollup("deals", "count", null),
          rollup("total", "sum", "amount"),
          rollup("first", "min", "close"),
          rollup("last", "latest", "name"),
          { ...rollup("asPartner", "count", null), via: "partners" },
        ],
      },
    ),
  ]);

  test("are summed over the records that refer, alone or in a list", async () => {
    const store = await openWith(
      [
        { account: "a1", amount: 0.1, close: "2026-05-01", name: "one", partners: ["a2", "a1"] },
        { account: "a1", amount: 0.2, close: "2026-04-01", name: "two" },
        { account: "a2", amount: 9, name: "other" },
      ],
      app,
    );
    const rollups = await store.records.rollups(app, "account", ["a1", "nobody"], at);
    expect(Object.fromEntries(rollups.get("a1") ?? [])).toEqual({
      deals: 2,
      total: 0.3,
      first: "2026-04-01",
      last: "two",
      asPartner: 1,
    });
    expect(Object.fromEntries(rollups.get("nobody") ?? [])).toEqual({
      deals: 0,
      total: 0,
      asPartner: 0,
    });
    expect(await store.records.referring(app, "deal", "account", ["a1"], 10, null)).toEqual(["d0", "d1"]);
    expect(await store.records.referring(app, "deal", "account", ["a1"], 10, "d0")).toEqual(["d1"]);
    expect(await store.records.referring(app, "deal", "partners", ["a2"], 10, null)).toEqual(["d0"]);
    expect(await store.records.referring(app, "deal", "account", ["a2", "a1"], 2, null)).toEqual([
      "d0",
      "d1",
    ]);
    expect(await store.records.referring(app, "deal", "partners", ["a1", "a2"], 2, null)).toEqual(["d0"]);
  });
});
