import { describe, expect, test } from "vitest";
import type { CompiledForm } from "../../../runtime/core/compile/compiled.ts";
import type { StoragePlan } from "../../../runtime/core/diff/storage-plan.ts";
import { openConnections } from "../../../server/store/sqlite/open-connections.ts";
import { openSqliteStore } from "../../../server/store/sqlite/open-sqlite-store.ts";
import { sqlite3Driver } from "../../../server/store/sqlite/sqlite3-driver.ts";
import { NotUnique } from "../../../server/store/not-unique.ts";
import type { Store } from "../../../server/store/store.ts";
import { openTestStore, temporaryFile } from "../../support/open-test-store.ts";
import { storeApp, storeForm, type TestFields } from "../../support/store-app.ts";
import { insertAll, record } from "../../support/store-record.ts";

const text = { type: "string" } as const;
const app = (fields: TestFields, rest: Partial<CompiledForm> = {}) =>
  storeApp([storeForm("deal", fields, rest)]);

/** A store with this form and one record in it. */
async function openWith(before: ReturnType<typeof app>, data: Parameters<typeof record>[1]): Promise<Store> {
  const store = await openTestStore();
  await store.transact((tx) => tx.applyStoragePlan(before, [{ do: "create-form", form: "deal" }]));
  await insertAll(store, before, [record("d1", data)]);
  return store;
}

async function publish(
  store: Store,
  before: ReturnType<typeof app>,
  after: ReturnType<typeof app>,
  plan: StoragePlan,
): Promise<unknown> {
  await store.transact((tx) => tx.applyStoragePlan(after, plan, before));
  return (await store.records.get(after, "deal", "d1"))?.data;
}

const onField = (step: "add-field" | "retire-field" | "retype-field", field: string) =>
  ({ do: step, form: "deal", field }) as const;

describe("a new version", () => {
  test("adds a field that is empty in old records", async () => {
    const before = app({ name: text });
    const after = app({ name: text, size: { type: "integer" } });
    const store = await openWith(before, { name: "one" });
    expect(await publish(store, before, after, [onField("add-field", "size")])).toEqual({ name: "one" });
    await insertAll(store, after, [record("d2", { size: 3 })]);
    expect(await store.records.get(after, "deal", "d2")).toMatchObject({ data: { size: 3 } });
  });

  test("brings back a field that was removed empty, under a column of its own", async () => {
    const both = app({ name: text, secret: text });
    const one = app({ name: text });
    const store = await openWith(both, { name: "one", secret: "old" });
    expect(await publish(store, both, one, [onField("retire-field", "secret")])).toEqual({ name: "one" });
    expect(await publish(store, one, both, [onField("add-field", "secret")])).toEqual({ name: "one" });
    await insertAll(store, both, [record("d2", { secret: "new" })]);
    expect(await store.records.get(both, "deal", "d2")).toMatchObject({ data: { secret: "new" } });
  });

  test("may give a field the name that differs from another's in case alone", async () => {
    const before = app({ aB: text });
    const store = await openWith(before, { aB: "old" });
    const after = app({ ab: text });
    const plan = [onField("retire-field", "aB"), onField("add-field", "ab")];
    expect(await publish(store, before, after, plan)).toEqual({});
  });

  test("keeps values under a new name, also where two fields exchange theirs", async () => {
    const before = app({ a: text, b: text });
    const store = await openWith(before, { a: "was a", b: "was b" });
    const plan = [
      { do: "rename-field", form: "deal", from: "a", field: "b" },
      { do: "rename-field", form: "deal", from: "b", field: "a" },
    ] as const;
    expect(await publish(store, before, before, plan)).toEqual({ a: "was b", b: "was a" });
  });

  test("keeps records of a form under its new name, also where two forms exchange theirs", async () => {
    const forms = [storeForm("deal", { name: text }), storeForm("lead", { name: text })];
    const before = storeApp(forms);
    const store = await openTestStore();
    await store.transact((tx) =>
      tx.applyStoragePlan(
        before,
        forms.map(({ name }) => ({ do: "create-form", form: name })),
      ),
    );
    await insertAll(store, before, [
      record("d1", { name: "deal" }),
      record("l1", { name: "lead" }, { form: "lead" }),
    ]);
    const plan = [
      { do: "rename-form", from: "deal", form: "lead" },
      { do: "rename-form", from: "lead", form: "deal" },
    ] as const;
    await store.transact((tx) => tx.applyStoragePlan(before, plan, before));
    expect(await store.records.get(before, "lead", "d1")).toMatchObject({
      form: "lead",
      data: { name: "deal" },
    });
    expect(await store.records.get(before, "deal", "l1")).toMatchObject({
      form: "deal",
      data: { name: "lead" },
    });
  });

  test.each([
    ["a number of a text that spells one", text, { type: "number" } as const, "12.5", 12.5],
    ["nothing of a text that spells none", text, { type: "number" } as const, "about 12", undefined],
    ["a text of a number", { type: "integer" } as const, text, 12, "12"],
    [
      "a list of one choice",
      { type: "string", oneOf: [{ const: "a", title: "A" }] } as const,
      { type: "array", oneOf: [{ const: "a", title: "A" }] } as const,
      "a",
      ["a"],
    ],
    [
      "an amount in smaller units",
      { type: "number", format: "money", "x-decimals": 0 } as const,
      { type: "number", format: "money", "x-decimals": 2 } as const,
      12,
      12,
    ],
  ])("makes %s", async (_, from, to, value, expected) => {
    const before = app({ field: from as TestFields[string] });
    const after = app({ field: to as TestFields[string] });
    const store = await openWith(before, { field: value });
    const data = await publish(store, before, after, [onField("retype-field", "field")]);
    expect(data).toEqual(expected === undefined ? {} : { field: expected });
  });

  test("lets readings of the version before go on", async () => {
    const before = app({ name: text, gone: text });
    const after = app({ name: text });
    const store = await openWith(before, { name: "one", gone: "x" });
    await publish(store, before, after, [onField("retire-field", "gone")]);
    expect(await store.records.get(before, "deal", "d1")).toMatchObject({ data: { name: "one" } });
    const sort = [{ field: "gone", descending: false }];
    const at = { now: "2026-03-01T08:00:00.000Z", timeZone: "UTC", actor: null };
    const page = {
      app: before,
      form: "deal",
      where: null,
      at,
      sort,
      limit: 5,
      after: null,
      search: null,
      trashed: false,
    };
    expect((await store.records.list(page)).records).toHaveLength(1);
  });

  test("changes what is stored beside the stage where the stage means something else", async () => {
    const pipelines = (kind: "open" | "won"): CompiledForm["pipelines"] =>
      new Map([
        [
          "sales",
          {
            name: "sales",
            probabilityField: null,
            stages: new Map([["s", { name: "s", kind, definition: {} }]]),
          },
        ],
      ]) as unknown as CompiledForm["pipelines"];
    const before = app({ name: text }, { pipelines: pipelines("open") });
    const after = app({ name: text }, { pipelines: pipelines("won") });
    const store = await openTestStore();
    await store.transact((tx) => tx.applyStoragePlan(before, [{ do: "create-form", form: "deal" }]));
    await insertAll(store, before, [
      record("d1", {}, { pipeline: "sales", stage: "s", stageSince: "2026-03-01T08:00:00.000Z" }),
    ]);
    const at = { now: "2026-03-01T08:00:00.000Z", timeZone: "UTC", actor: null };
    const won = {
      kind: "leaf",
      field: "_stageKind",
      operator: "eq",
      operand: { kind: "value", value: "won" },
    } as const;
    const count = () =>
      store.records.count({ app: after, form: "deal", where: won, at, search: null, trashed: false });
    expect(await count()).toBe(0);
    await publish(store, before, after, [{ do: "refresh-form", form: "deal" }]);
    expect(await count()).toBe(1);
  });
});

describe("indexes", () => {
  async function schemaAfter(...versions: readonly ReturnType<typeof app>[]): Promise<readonly string[]> {
    const file = await temporaryFile();
    const store = await openSqliteStore(file);
    for (const [index, version] of versions.entries()) {
      const step = index === 0 ? "create-form" : "refresh-form";
      await store.transact((tx) => tx.applyStoragePlan(version, [{ do: step, form: "deal" }]));
    }
    await store.close();
    const { writer, close } = await openConnections(sqlite3Driver, file);
    const rows = await writer.all("SELECT sql FROM sqlite_master WHERE type = 'index' AND name LIKE 'r1%'");
    await close();
    return rows.map(({ sql }) => String(sql));
  }

  test("follow what a version marks, and go with the mark", async () => {
    const marked = app({ name: { ...text, "x-unique": true } });
    const plain = app({ name: text });
    const unique = (schema: readonly string[]) => schema.filter((sql) => sql.includes("UNIQUE"));
    expect(unique(await schemaAfter(marked))).toEqual([
      expect.stringMatching(/\(f1_name\) WHERE deleted_at IS NULL/),
    ]);
    expect(unique(await schemaAfter(marked, plain))).toEqual([]);
    expect(unique(await schemaAfter(plain, marked))).toHaveLength(1);
  });

  test("cover what a board sums, and follow the order of its views", async () => {
    const board = {
      name: "board",
      title: "Board",
      kind: "board",
      pipeline: "sales",
      card: ["amount", "name", "nothing"],
      sort: ["-_score"],
    } as const;
    const mine = {
      name: "mine",
      title: "Mine",
      kind: "list",
      columns: ["name"],
      filter: { properties: { _owner: { "x-actor": "self" } } },
      sort: ["name"],
    } as const;
    const pipelines = new Map([["sales", { name: "sales", stages: new Map() }]]);
    const rest = { views: [board, mine], pipelines } as unknown as Partial<CompiledForm>;
    const schema = await schemaAfter(app({ name: text, amount: { type: "number", format: "money" } }, rest));
    expect(schema).toContainEqual(
      expect.stringContaining("(stage, owner, pipeline, f2_amount, deleted_at) WHERE deleted_at IS NULL"),
    );
    expect(schema).toContainEqual(
      expect.stringContaining("(stage, score_total, id) WHERE deleted_at IS NULL"),
    );
    expect(schema).toContainEqual(
      expect.stringContaining("(owner, f1_name_folded, id) WHERE deleted_at IS NULL"),
    );
  });
});

test("a field cannot become unique while two records share a value", async () => {
  const before = app({ name: text });
  const after = app({ name: { ...text, "x-unique": true } });
  const store = await openWith(before, { name: "same" });
  await insertAll(store, before, [record("d2", { name: "same" })]);
  const applied = store.transact((tx) =>
    tx.applyStoragePlan(after, [{ do: "refresh-form", form: "deal" }], before),
  );
  await expect(applied).rejects.toBeInstanceOf(NotUnique);
  await expect(applied).rejects.toMatchObject({ form: "deal", field: "name" });
});

test("a name that is no name never becomes an identifier", async () => {
  const store = await openTestStore();
  for (const name of ['x"; DROP TABLE user; --', "__proto__", "x y", ""]) {
    const broken = storeApp([storeForm("deal", { [name]: text })]);
    const applied = store.transact((tx) =>
      tx.applyStoragePlan(broken, [{ do: "create-form", form: "deal" }]),
    );
    await expect(applied).rejects.toThrow("not an identifier");
  }
  expect(await store.users.count()).toBe(0);
});
