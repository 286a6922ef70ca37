import { describe, expect, test } from "vitest";
import type { SqlDriver } from "../../../server/store/sqlite/sql-driver.ts";
import { apps, dealApp } from "../../support/deal-app.ts";
import { openTestStore, prepareStorage } from "../../support/open-test-store.ts";
import { storeApp, storeForm, type TestFields } from "../../support/store-app.ts";
import { commented, insertAll, insertion, record, update } from "../../support/store-record.ts";
import type { Store } from "../../../server/store/store.ts";

/** What the store promises of records, whatever database it runs on, and whatever driver. */
export function recordSuite(driver?: SqlDriver): void {
  async function openDeals(): Promise<Store> {
    const store = await openTestStore(driver === undefined ? {} : { driver });
    await prepareStorage(store, dealApp);
    return store;
  }

  describe("a record", () => {
    test("comes back as it was written", async () => {
      const store = await openDeals();
      const written = record(
        "d1",
        {
          name: "Anlage für 华为",
          note: '\'; DROP TABLE user; --\n"quoted" and \\ more',
          amount: 9_999_999_999_999.99,
          count: -3,
          ratio: 0.1,
          close: "2026-04-30",
          hot: true,
          partners: ["a1", "a2"],
        },
        {
          score: { total: 72.5, grade: "B" },
          checklist: { interview: { by: "anna", at: "2026-03-01T08:00:00.000Z" } },
        },
      );
      await insertAll(store, dealApp, [written]);
      expect(await store.records.get(dealApp, "deal", "d1")).toEqual({
        ...written,
        title: "Title of d1",
        seq: 1,
        deletedAt: null,
      });
    });

    test("comes back the same among a great many, every digit and sign of it", async () => {
      const store = await openDeals();
      const texts = ['"\\ \u2028 \u0001 𠀀', "null", "[1]", "华为"];
      const numbers = [0.1 + 0.2, 1 / 3, 5e-324, -1.7976931348623157e308, 2 ** 53 - 1, -0.1, 0];
      const data = [...texts.map((note) => ({ note })), ...numbers.map((ratio) => ({ ratio })), {}];
      const written = data.map((one, index) => record(`d${String(index + 10)}`, one));
      await insertAll(store, dealApp, written);
      const ids = written.map(({ id }) => id);
      const scanned = await store.records.scan(dealApp, "deal", 100, null);
      expect(scanned.map(({ id }) => id)).toEqual(ids);
      for (const one of scanned) expect(one).toEqual(await store.records.get(dealApp, "deal", one.id));
      const [first, second] = await store.records.scan(dealApp, "deal", 2, ids[2] ?? null);
      expect([first?.id, second?.id]).toEqual([ids[3], ids[4]]);
    });

    test("to which rows of another's table lead, alone or with others, is found by the column", async () => {
      const to = { "x-form": "account" } as const;
      const cells = {
        product: { type: "string", format: "reference", ...to },
        parts: { type: "array", format: "references", ...to },
      } as const satisfies TestFields;
      const lines = { type: "array", items: { type: "object", properties: cells } } as const;
      const app = storeApp([
        storeForm("deal", { name: { type: "string" }, lines }),
        storeForm("account", {}),
      ]);
      const store = await openTestStore(driver === undefined ? {} : { driver });
      await prepareStorage(store, app);
      await insertAll(store, app, [
        record("d1", { lines: [{ _row: "a" }, { _row: "b", product: "a1" }] }),
        record("d2", { lines: [{ _row: "a1", product: "a2", parts: ["a3", "a1"] }] }),
        record("d3", { name: "a1" }),
      ]);
      const found = (column: string, id: string) =>
        store.records.referring(app, "deal", `lines/${column}`, [id], 10, null);
      expect(await found("product", "a1")).toEqual(["d1"]);
      expect(await found("parts", "a1")).toEqual(["d2"]);
      expect(await found("parts", "a2")).toEqual([]);
    });

    test("that shares a value with another one is found, unless it is in the trash", async () => {
      const store = await openDeals();
      const owned = (id: string, data: object, owner: string | null) => record(id, data as never, { owner });
      await insertAll(store, dealApp, [
        owned("d1", { name: "Two", count: 1 }, "anna"),
        owned("d2", { name: "One", count: 1 }, null),
        owned("d3", { name: "one", count: 2 }, "anna"),
        owned("d4", { name: "One" }, "anna"),
        owned("d5", { name: "Two" }, "anna"),
        owned("d6", { count: 2 }, "anna"),
      ]);
      const sharing = (field: string, limit = 10) => store.records.sharing(dealApp, "deal", field, limit);
      expect(await sharing("name")).toEqual({
        owners: [
          { owner: "anna", count: 3 },
          { owner: null, count: 1 },
        ],
        ids: ["d2", "d4", "d1", "d5"],
      });
      expect((await sharing("name", 3)).ids).toEqual(["d2", "d4", "d1"]);
      expect((await sharing("count")).ids).toEqual(["d1", "d2", "d3", "d6"]);
      expect(await sharing("account")).toEqual({ owners: [], ids: [] });
      const at = "2026-03-02T08:00:00.000Z";
      const gone = { do: "trash", app: "sales", form: "deal", id: "d4", seq: 1, at } as const;
      expect((await store.records.commit(apps, [gone], [])).ok).toBe(true);
      expect((await sharing("name")).ids).toEqual(["d1", "d5"]);
    });

    test("that nobody wrote is not there", async () => {
      const store = await openDeals();
      expect(await store.records.get(dealApp, "deal", "' OR 1=1 --")).toBeUndefined();
      expect(await store.records.getMany(dealApp, "deal", [])).toEqual([]);
    });

    test("is called by its title, of whichever form, unless it lies in the trash", async () => {
      const store = await openDeals();
      await insertAll(store, dealApp, [record("d1", { name: "Anna" }), record("d2", { name: "Bo" })]);
      const asked = new Map([
        ["deal", new Set(["d1", "d2", "nobody"])],
        ["nowhere", new Set(["d1"])],
      ]);
      const both = await store.records.titles(dealApp, asked);
      expect(both.map(({ form, id }) => `${form} ${id}`).sort()).toEqual(["deal d1", "deal d2"]);
      expect(both.find(({ id }) => id === "d1")?.title).toBe(
        (await store.records.get(dealApp, "deal", "d1"))?.title,
      );
      const at = "2026-03-02T08:00:00.000Z";
      const gone = { do: "trash", app: "sales", form: "deal", id: "d1", seq: 1, at } as const;
      expect((await store.records.commit(apps, [gone], [])).ok).toBe(true);
      expect((await store.records.titles(dealApp, asked)).map(({ id }) => id)).toEqual(["d2"]);
      expect(await store.records.titles(dealApp, new Map())).toEqual([]);
    });

    test("loses a field that an update leaves out", async () => {
      const store = await openDeals();
      await insertAll(store, dealApp, [record("d1", { name: "Anna", count: 4 })]);
      await store.records.commit(apps, [update(record("d1", { count: 5 }, { revision: 2 }), 1)], []);
      expect(await store.records.get(dealApp, "deal", "d1")).toMatchObject({
        data: { count: 5 },
        revision: 2,
        seq: 2,
      });
    });

    test("keeps revision and time of change when only derived values are written", async () => {
      const store = await openDeals();
      await insertAll(store, dealApp, [record("d1", { count: 1 })]);
      const [was] = await store.records.getMany(dealApp, "deal", ["d1"]);
      if (was === undefined) throw new Error("d1 is not there");
      const derived = record("d1", { count: 2 }, { revision: 9, updatedAt: "2030-01-01T00:00:00.000Z" });
      const result = await store.records.commit(
        apps,
        [{ do: "derive", app: "sales", record: derived, title: "new title", was }],
        [],
      );
      expect(result).toEqual({ ok: true, seqs: [2] });
      expect(await store.records.get(dealApp, "deal", "d1")).toMatchObject({
        data: { count: 2 },
        revision: 1,
        updatedAt: "2026-03-01T08:00:00.000Z",
        title: "new title",
      });
    });

    test("goes to the trash and back, out of the lists meanwhile", async () => {
      const store = await openDeals();
      await insertAll(store, dealApp, [record("d1")]);
      const wanted = { app: dealApp, form: "deal", where: null, at, search: null, trashed: false };
      const bin = { app: "sales", form: "deal", id: "d1", at: "2026-03-02T00:00:00.000Z" };
      await store.records.commit(apps, [{ do: "trash", ...bin, seq: 1 }], []);
      expect(await store.records.count(wanted)).toBe(0);
      expect(await store.records.count({ ...wanted, trashed: true })).toBe(1);
      await store.records.commit(apps, [{ do: "untrash", ...bin, seq: 2 }], []);
      expect(await store.records.count(wanted)).toBe(1);
    });
  });

  describe("a commit", () => {
    test("with a stale change writes nothing of it, not even what came before", async () => {
      const store = await openDeals();
      await insertAll(store, dealApp, [record("d1")]);
      const result = await store.records.commit(
        apps,
        [insertion(record("d2")), update(record("d1", { count: 1 }), 7)],
        [commented("d1")],
      );
      expect(result).toEqual({ ok: false, conflict: "stale", change: 1 });
      expect(await store.records.get(dealApp, "deal", "d2")).toBeUndefined();
      expect(await store.records.events("sales", "d1", null, 10)).toEqual([]);
    });

    test("names the field whose value is taken", async () => {
      const store = await openDeals();
      await insertAll(store, dealApp, [record("d1", { code: "A-1" })]);
      const result = await store.records.commit(
        apps,
        [insertion(record("d2", { code: "A-1" }))],
        [commented("d2")],
      );
      expect(result).toEqual({ ok: false, conflict: "taken", change: 0, field: "code" });
      expect(await store.records.eventsAfter(0, 10)).toEqual([]);
    });

    test("of many new records writes all with their events in order, or names the one whose value is taken", async () => {
      const store = await openDeals();
      const ids = Array.from({ length: 120 }, (_, at) => `m${String(at).padStart(3, "0")}`);
      const many = ids.map((id) => insertion(record(id, { code: id })));
      const clash = many.with(70, insertion(record("m070", { code: "m003" })));
      const events = ids.map((id) => commented(id));
      expect(await store.records.commit(apps, clash, events)).toEqual({
        ok: false,
        conflict: "taken",
        change: 70,
        field: "code",
      });
      expect(await store.records.ids(dealApp, "deal", 10, null)).toEqual([]);
      expect(await store.records.commit(apps, many, events)).toEqual({ ok: true, seqs: ids.map(() => 1) });
      expect(await store.records.ids(dealApp, "deal", 200, null)).toEqual(ids);
      expect((await store.records.eventsAfter(0, 200)).map((one) => one.record)).toEqual(ids);
      expect(await store.records.get(dealApp, "deal", "m119")).toMatchObject({ data: { code: "m119" } });
    });

    test("may take a value whose record lies in the trash, which then cannot come back", async () => {
      const store = await openDeals();
      await insertAll(store, dealApp, [record("d1", { code: "A-1" })]);
      const bin = { app: "sales", form: "deal", id: "d1", at: "2026-03-02T00:00:00.000Z" };
      await store.records.commit(apps, [{ do: "trash", ...bin, seq: 1 }], []);
      await insertAll(store, dealApp, [record("d2", { code: "A-1" })]);
      expect(await store.records.commit(apps, [{ do: "untrash", ...bin, seq: 2 }], [])).toEqual({
        ok: false,
        conflict: "taken",
        change: 0,
        field: "code",
      });
    });

    test("writes record and event together, the history newest first", async () => {
      const store = await openDeals();
      await store.records.commit(
        apps,
        [insertion(record("d1"))],
        [commented("d1", "one"), commented("d1", "two")],
      );
      const history = await store.records.events("sales", "d1", null, 10);
      expect(history.map(({ event }) => event)).toEqual([
        commented("d1", "two").event,
        commented("d1", "one").event,
      ]);
      expect(await store.records.events("sales", "d1", history[0]?.id ?? 0, 10)).toEqual([history[1]]);
    });

    test("is won by one of 64 that start from the same reading", async () => {
      const store = await openDeals();
      await insertAll(store, dealApp, [record("d1", { count: 0 })]);
      const results = await Promise.all(
        Array.from({ length: 64 }, (_, count) =>
          store.records.commit(
            apps,
            [update(record("d1", { count }, { revision: 2 }), 1)],
            [commented("d1")],
          ),
        ),
      );
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(results.filter((result) => !result.ok && result.conflict === "stale")).toHaveLength(63);
      expect(await store.records.eventsAfter(0, 100)).toHaveLength(1);
    });

    test("gives every serial once, however many ask at the same time", async () => {
      const store = await openDeals();
      const numbers = await Promise.all(
        Array.from({ length: 50 }, () => store.records.nextSerial("sales", "deal", "code", 2026)),
      );
      expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
      expect(await store.records.nextSerial("sales", "deal", "code", 2027)).toBe(1);
    });

    test("gives several serials at once by the first of them", async () => {
      const store = await openDeals();
      const next = (count?: number) => store.records.nextSerial("sales", "deal", "code", 2026, count);
      expect([await next(3), await next(), await next(50), await next()]).toEqual([1, 4, 5, 55]);
    });
  });
}

const at = { now: "2026-03-01T08:00:00.000Z", timeZone: "Asia/Shanghai", actor: null };
