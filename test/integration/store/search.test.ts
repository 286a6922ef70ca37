import { describe, expect, test } from "vitest";
import type { CompiledApp } from "../../../runtime/core/compile/compiled.ts";
import type { RecordQuery, Store } from "../../../server/store/store.ts";
import { openTestStore, prepareStorage } from "../../support/open-test-store.ts";
import { readSql } from "../../support/read-sql.ts";
import { storeApp, storeForm, type TestFields } from "../../support/store-app.ts";
import { insertion, record, update } from "../../support/store-record.ts";

const fields = {
  name: { type: "string", "x-indexed": true },
  code: { type: "string", "x-unique": true },
  note: { type: "string", format: "long-text" },
} as const satisfies TestFields;
const dealsOf = (its: TestFields, version = 1): CompiledApp =>
  storeApp([storeForm("deal", its)], "sales", version);
const app = dealsOf(fields);

type Wanted = Partial<RecordQuery> & { readonly app?: CompiledApp };

async function find(store: Store, search: string, wanted: Wanted = {}): Promise<readonly string[]> {
  const at = { now: "2026-03-01T08:00:00.000Z", timeZone: "Asia/Shanghai", actor: null };
  const query = { app, form: "deal", where: null, at, trashed: false, ...wanted, search };
  const { records } = await store.records.list({ sort: [], limit: 200, after: null, ...query });
  expect(await store.records.count(query)).toBe(records.length);
  const measures = [{ aggregate: "count", field: null }] as const;
  if (!query.trashed) {
    expect(await store.records.aggregate({ ...query, group: [], measures })).toEqual([
      { key: [], values: [records.length] },
    ]);
  }
  return records.map(({ id }) => id);
}

async function openDeals(names: {
  readonly [id: string]: string | { readonly [field: string]: string };
}): Promise<Store> {
  const store = await openTestStore();
  await prepareStorage(store, app);
  const made = Object.entries(names).map(([id, one]) =>
    typeof one === "string" ? insertion(record(id), one) : insertion(record(id, one), ""),
  );
  await write(store, made);
  return store;
}

async function write(
  store: Store,
  changes: Parameters<Store["records"]["commit"]>[1],
  version = app,
): Promise<void> {
  expect(await store.records.commit(new Map([["sales", version]]), changes, [])).toMatchObject({ ok: true });
}

/** The columns in which the index has all records. */
async function whole(store: Store): Promise<readonly number[]> {
  const [row] = await readSql(
    store.location,
    "SELECT search FROM record_table WHERE form = 'deal' AND retired = 0",
  );
  return row?.["search"] == null ? [] : (JSON.parse(String(row["search"])) as { whole: number[] }).whole;
}

describe("a search", () => {
  const deals = {
    huawei: "深圳华为技术有限公司",
    other: "为华而来",
    acme: "ACME Stahlwerk GmbH",
    jose: "José & Söhne",
    full: "ＦＵＬＬ Width カタカナ",
    korean: "삼성전자",
    number: "OPP-2026-000123",
    phone: "+86 138 0013 8000",
    mixed: "华为cloud平台 ERP二期",
    signs: "100% _sure_ 'x' \"y\" [z]",
  };

  test.each([
    ["two characters", "华为", ["huawei", "mixed"]],
    ["more of them", "华为技术", ["huawei"]],
    ["one character", "华", ["huawei", "mixed", "other"]],
    ["the last character", "司", ["huawei"]],
    ["two Kana", "タカ", ["full"]],
    ["two syllables of Hangul", "성전", ["korean"]],
    ["the beginning of a word", "stahl", ["acme"]],
    ["one letter", "s", ["acme", "jose", "signs"]],
    ["the end of a word", "werk", []],
    ["words in any order", "gmbh acme", ["acme"]],
    ["accents left out", "sohne jose", ["jose"]],
    ["another width", "ｆｕｌｌ", ["full"]],
    ["a word behind Chinese", "cloud", ["mixed"]],
    ["both in one", "为cloud", ["mixed"]],
    ["a word before Chinese", "erp二", ["mixed"]],
    ["a number without its zeros", "123", ["number"]],
    ["a number with signs", "opp-2026-0001", ["number"]],
    ["four digits of a number", "0123", ["number"]],
    ["the middle of a number", "23", []],
    ["digits in groups", "0013 8000", ["phone"]],
    ["signs alone", "%", ["signs"]],
    ["signs that mean something to databases", "[z]", ["signs"]],
    ["quotes", "' OR 1=1 --", []],
    ["an operator of the index", "acme* OR", []],
    ["nothing that is there", "格力", []],
    ["the name of a column in the index", "0xacme", []],
  ])("for %s (%s) finds %j", async (_, search, expected) => {
    const store = await openDeals(deals);
    expect([...(await find(store, search))].sort()).toEqual(expected);
  });

  test("of many words looks for eight", async () => {
    const store = await openDeals({ a: "one two three four five six seven eight" });
    expect(await find(store, "one two three four five six seven eight nine")).toEqual(["a"]);
    expect(await find(store, "nine one two three four five six seven eight")).toEqual([]);
  });

  test("finds the words in different fields, but never one in two of them", async () => {
    const store = await openDeals({ a: { name: "华为", code: "K-17" }, b: { name: "华", code: "为" } });
    expect(await find(store, "k-17 华为")).toEqual(["a"]);
    expect(await find(store, "华为")).toEqual(["a"]);
    expect(await find(store, "k-华为")).toEqual([]);
  });

  test("looks into no field that is hidden, and into no hidden title", async () => {
    const store = await openDeals({ a: { name: "华为", code: "K-17", note: "比亚迪" } });
    await write(store, [insertion(record("b"), "华为 K-17")]);
    expect(await find(store, "华为")).toEqual(["a", "b"]);
    expect(await find(store, "华为", { hidden: new Set(["name"]) })).toEqual(["b"]);
    expect(await find(store, "华为", { hiddenTitle: true })).toEqual(["a"]);
    expect(await find(store, "k-17", { hidden: new Set(["code"]), hiddenTitle: true })).toEqual([]);
    expect(await find(store, "华", { hidden: new Set(["name", "code"]), hiddenTitle: true })).toEqual([]);
    expect(await find(store, "比亚迪")).toEqual([]);
  });

  test("keeps the order and the pages of its list", async () => {
    const ids = Array.from({ length: 30 }, (_, index) => `d${String(index + 10)}`);
    const store = await openDeals(
      Object.fromEntries(ids.map((id, at) => [id, { name: `${String(at % 7)} 华为` }])),
    );
    const sort = [{ field: "name", descending: true }];
    const all = await find(store, "华为", { sort });
    const query = { app, form: "deal", where: null, sort, search: "华为", trashed: false, limit: 7 };
    const at = { now: "2026-03-01T08:00:00.000Z", timeZone: "Asia/Shanghai", actor: null };
    const walked: string[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page = await store.records.list({ ...query, at, after: after ?? null });
      walked.push(...page.records.map(({ id }) => id));
      after = page.next;
    }
    expect(walked).toEqual(all);
    expect([...all].sort()).toEqual(ids);
  });
});

describe("what is written", () => {
  test("is found by what it is now, and no more by what it was", async () => {
    const store = await openDeals({ a: "华为" });
    await write(store, [update(record("a", { name: "Acme" }), 1, "比亚迪")]);
    expect(await find(store, "华为")).toEqual([]);
    expect(await find(store, "比亚 acme")).toEqual(["a"]);
    await write(store, [update(record("a"), 2, "比亚迪")]);
    expect(await find(store, "acme")).toEqual([]);
    expect(await find(store, "比亚")).toEqual(["a"]);
  });

  test("in vain leaves what is found as it was", async () => {
    const store = await openDeals({ a: { code: "K-1" }, b: { code: "K-2" } });
    const version = new Map([["sales", app]]);
    const stale = update(record("a", { code: "K-3" }), 7);
    expect(await store.records.commit(version, [insertion(record("c"), "华为"), stale], [])).toMatchObject({
      ok: false,
    });
    const taken = update(record("a", { code: "K-2", name: "华为" }), 1);
    expect(await store.records.commit(version, [taken], [])).toMatchObject({ ok: false });
    const undone = store.transact(async (tx) => {
      await tx.records.commit(version, [insertion(record("c"), "华为")], []);
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(await find(store, "华为")).toEqual([]);
    expect(await find(store, "k-1")).toEqual(["a"]);
    const [left] = await readSql(store.location, "SELECT COUNT(*) AS count FROM r1_deal_words");
    expect(Number(left?.["count"])).toBe(2);
  });

  test("in a great many records at once is found in each", async () => {
    const store = await openDeals({});
    const ids = Array.from({ length: 130 }, (_, index) => `d${String(index + 100)}`);
    await write(
      store,
      ids.map((id) => insertion(record(id, { code: id }), `华为 ${id}`)),
    );
    expect(await find(store, "华为")).toEqual(ids);
    expect(await find(store, "d171")).toEqual(["d171"]);
  });

  test("goes into the trash and comes back, and is found where it is", async () => {
    const store = await openDeals({ a: "华为", b: "华为" });
    const bin = { app: "sales", form: "deal", id: "a", at: "2026-03-02T08:00:00.000Z" } as const;
    await write(store, [{ do: "trash", ...bin, seq: 1 }]);
    expect(await find(store, "华为")).toEqual(["b"]);
    expect(await find(store, "华为", { trashed: true })).toEqual(["a"]);
    await write(store, [{ do: "untrash", ...bin, seq: 2 }]);
    expect(await find(store, "华为")).toEqual(["a", "b"]);
  });

  test("has more text than the index takes, and is found all the same", async () => {
    const long = Array.from({ length: 3_000 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join("");
    const store = await openDeals({ a: { name: `${long} 华为` }, b: { name: "华为" } });
    expect(await find(store, "华为")).toEqual(["a", "b"]);
    expect(await find(store, long.slice(2_000, 2_004))).toEqual(["a"]);
  });
});

describe("a version", () => {
  const refresh = [{ do: "refresh-form", form: "deal" }] as const;
  const noted = dealsOf({ ...fields, note: { ...fields.note, "x-indexed": true } });
  const unnoted = dealsOf(fields);

  test("that searches another field finds what was written before, at once and by the index once it is filled", async () => {
    const store = await openDeals({ a: { note: "华为 云" }, b: { note: "Acme" }, c: "华为" });
    await store.transact((tx) => tx.applyStoragePlan(noted, refresh, app));
    expect(await find(store, "华为", { app: noted })).toEqual(["a", "c"]);
    expect(await whole(store)).toEqual([0, 1, 2]);
    expect(await store.records.unfilled()).toEqual(["sales"]);
    await write(store, [insertion(record("d", { note: "华为" }), "")], noted);
    while (await store.fillSearch(noted));
    expect(await store.records.unfilled()).toEqual([]);
    expect(await whole(store)).toEqual([0, 1, 2, 3]);
    expect(await find(store, "华为", { app: noted })).toEqual(["a", "c", "d"]);
    expect(await store.fillSearch(noted)).toBe(false);
  });

  test("that searches a field no more and then again trusts no tokens from before", async () => {
    const store = await openDeals({});
    await store.transact((tx) => tx.applyStoragePlan(noted, refresh, app));
    await write(store, [insertion(record("a", { note: "华为" }), "")], noted);
    await store.transact((tx) => tx.applyStoragePlan(unnoted, refresh, noted));
    expect(await whole(store)).toEqual([0, 1, 2]);
    expect(await find(store, "华为", { app: unnoted })).toEqual([]);
    await write(store, [update(record("a", { note: "比亚迪" }), 1, "")], unnoted);
    await store.transact((tx) => tx.applyStoragePlan(noted, refresh, unnoted));
    expect(await find(store, "比亚迪", { app: noted })).toEqual(["a"]);
    while (await store.fillSearch(noted));
    expect(await find(store, "比亚迪", { app: noted })).toEqual(["a"]);
    expect(await find(store, "华为", { app: noted })).toEqual([]);
  });

  test("whose table is prepared beside the live work finds all by the index, also what was written meanwhile", async () => {
    const store = await openDeals({ a: { note: "华为" }, b: { note: "华为" }, c: { note: "Acme" } });
    const prepared = await store.prepare({
      ...{ app: noted, before: app, plan: refresh, revived: new Map(), rewritten: new Set<string>() },
      ...{ actor: "anna", at: "2026-03-01T08:00:00.000Z" },
      rewrite: (_, one) => ({ record: one, event: null }),
    });
    await write(store, [
      update(record("b", { note: "比亚迪" }), 1, ""),
      insertion(record("d", { note: "华为" }), ""),
    ]);
    await store.transact((tx) => tx.applyStoragePlan(noted, refresh, app, prepared));
    expect(await whole(store)).toHaveLength(4);
    expect(await find(store, "华为", { app: noted })).toEqual(["a", "d"]);
    expect(await find(store, "比亚", { app: noted })).toEqual(["b"]);
    while (await store.tidy());
    expect(await readSql(store.location, "SELECT id FROM record_table WHERE retired = 3")).toEqual([]);
    await expect(readSql(store.location, "SELECT * FROM r1_deal_words")).rejects.toThrow(/r1_deal_words/);
  });
});

test("an app that goes away takes its index along", async () => {
  const store = await openDeals({ a: "华为" });
  await store.transact((tx) => tx.apps.remove("sales"));
  await expect(readSql(store.location, "SELECT * FROM r1_deal_words")).rejects.toThrow(/r1_deal_words/);
});
