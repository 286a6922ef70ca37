import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldText } from "../../../runtime/core/fields/fold.ts";
import type { RecordData } from "../../../runtime/core/record.ts";
import { BadCursor } from "../../../server/store/bad-cursor.ts";
import type { RecordQuery, Store, StoredRecord } from "../../../server/store/store.ts";
import { dealApp } from "../../support/deal-app.ts";
import { openTestStore, prepareStorage } from "../../support/open-test-store.ts";
import { insertAll, record } from "../../support/store-record.ts";

const everything: RecordQuery = {
  app: dealApp,
  form: "deal",
  where: null,
  at: { now: "2026-03-01T08:00:00.000Z", timeZone: "Asia/Shanghai", actor: null },
  sort: [],
  limit: 200,
  after: null,
  search: null,
  trashed: false,
};

async function openWith(records: readonly RecordData[]): Promise<Store> {
  const store = await openTestStore();
  await prepareStorage(store, dealApp);
  await insertAll(
    store,
    dealApp,
    records.map((data, index) => record(`d${String(index).padStart(4, "0")}`, data)),
  );
  return store;
}

async function walk(store: Store, query: RecordQuery): Promise<readonly StoredRecord[]> {
  const seen: StoredRecord[] = [];
  let after: string | null = null;
  do {
    const page = await store.records.list({ ...query, after });
    seen.push(...page.records);
    after = page.next;
  } while (after !== null);
  return seen;
}

/** What stands before what, told by the language: text folded, empties last, a missing boolean false. */
function sortValue(data: RecordData, field: string): string | number | null {
  const value = data[field] ?? null;
  if (field === "hot") return value === true ? 1 : 0;
  return typeof value === "string" && field !== "close" ? foldText(value) : (value as string | number | null);
}

function compare(a: string | number | null, b: string | number | null, descending: boolean): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  const order =
    typeof a === "string" && typeof b === "string"
      ? Buffer.compare(Buffer.from(a), Buffer.from(b))
      : a < b
        ? -1
        : 1;
  return descending ? -order : order;
}

describe("a list", () => {
  test("of 500 records visits each once, in order, under every sort", { timeout: 120_000 }, async () => {
    const value = fc.record(
      {
        name: fc.constantFrom("alpha", "Beta", "ALPHA", "华为", "𠮷", "ﬁ", "z".repeat(2000)),
        amount: fc.integer({ min: -300, max: 300 }).map((cents) => cents / 100),
        count: fc.integer({ min: 0, max: 4 }),
        close: fc.constantFrom("2026-01-01", "2026-06-30"),
        hot: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    const records = fc.sample(value, { numRuns: 500, seed: 7 });
    const store = await openWith(records);
    const key = fc.record({
      field: fc.constantFrom("name", "amount", "count", "close", "hot"),
      descending: fc.boolean(),
    });
    const sorts = fc.uniqueArray(key, { maxLength: 3, selector: ({ field }) => field });
    await fc.assert(
      fc.asyncProperty(sorts, fc.integer({ min: 30, max: 200 }), async (sort, limit) => {
        const seen = await walk(store, { ...everything, sort, limit });
        expect(new Set(seen.map(({ id }) => id)).size).toBe(500);
        expect(seen).toHaveLength(500);
        for (const [index, next] of seen.slice(1).entries()) {
          const orders = sort.map(({ field, descending }) =>
            compare(sortValue(seen[index]?.data ?? {}, field), sortValue(next.data, field), descending),
          );
          expect(orders.find((order) => order !== 0) ?? -1).toBe(-1);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("goes on where it was while records come and go", async () => {
    const store = await openWith(Array.from({ length: 10 }, (_, count) => ({ count })));
    const query = { ...everything, sort: [{ field: "count", descending: false }], limit: 4 };
    const first = await store.records.list(query);
    await insertAll(store, dealApp, [record("new", { count: -1 }), record("newer", { count: 5 })]);
    const second = await store.records.list({ ...query, after: first.next });
    expect(second.records.map(({ id }) => id)).toEqual(["d0004", "d0005", "newer", "d0006"]);
  });

  test.each(["", "nonsense", "W10", Buffer.from('["x","y",[{}]]').toString("base64url"), "A".repeat(10_000)])(
    "refuses the cursor %.20s",
    async (after) => {
      const store = await openWith([{}]);
      await expect(store.records.list({ ...everything, after })).rejects.toBeInstanceOf(BadCursor);
    },
  );

  test("refuses the cursor of another sort", async () => {
    const store = await openWith([{ count: 1 }, { count: 2 }]);
    const byCount = { ...everything, sort: [{ field: "count", descending: false }], limit: 1 };
    const { next } = await store.records.list(byCount);
    const byAmount = { ...byCount, sort: [{ field: "amount", descending: false }], after: next };
    await expect(store.records.list(byAmount)).rejects.toBeInstanceOf(BadCursor);
  });
});

describe("a search", () => {
  const data = [
    { name: "深圳华为技术", note: "secret" },
    { name: "ＦＵＬＬ Width" },
    { name: "100% _sure_", code: "X-1" },
  ];

  test.each([
    ["华为", ["d0000"]],
    ["full width", ["d0001"]],
    ["width FULL", ["d0001"]],
    ["00%", []],
    ["100%", ["d0002"]],
    ["_", ["d0002"]],
    ["x-1", ["d0002"]],
    ["' OR 1=1 --", []],
    ["secret", []],
    ["title of d0001", ["d0001"]],
  ])("for %s finds %j", async (search, ids) => {
    const store = await openWith(data);
    const { records } = await store.records.list({ ...everything, search });
    expect(records.map(({ id }) => id)).toEqual(ids);
  });

  test("looks into no field that is hidden", async () => {
    const store = await openWith(data);
    const query = { ...everything, search: "x-1" };
    expect(await store.records.count(query)).toBe(1);
    expect(await store.records.count({ ...query, hidden: new Set(["code"]) })).toBe(0);
  });
});
