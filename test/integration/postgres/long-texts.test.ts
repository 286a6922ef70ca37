import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { openTestStore, prepareStorage } from "../../support/open-test-store.ts";
import { storeApp, storeForm } from "../../support/store-app.ts";
import { insertAll, insertion, record } from "../../support/store-record.ts";

const app = storeApp([
  storeForm("deal", {
    code: { type: "string", "x-unique": true },
    name: { type: "string", "x-indexed": true },
  }),
]);
const apps = new Map([["sales", app]]);
const at = { now: "2026-03-01T08:00:00.000Z", timeZone: "Asia/Shanghai", actor: null };

/** A thousand characters that nothing packs: more than a row of an index holds. */
const long = (): string =>
  [...randomBytes(2_000)]
    .reduce<number[]>(
      (codes, byte, at, all) => (at % 2 ? codes : [...codes, byte * 64 + (all[at + 1] ?? 0)]),
      [],
    )
    .map((code) => String.fromCodePoint(0x4e00 + code))
    .join("");

test("texts longer than an index holds are written, unique, found and sorted", async () => {
  const store = await openTestStore();
  await prepareStorage(store, app);
  const texts = [long(), long(), long()];
  await insertAll(
    store,
    app,
    texts.map((text, index) => record(`d${String(index)}`, { code: text, name: text })),
  );
  const twice = insertion(record("d9", { code: texts[1] ?? "" }));
  expect(await store.records.commit(apps, [twice], [])).toMatchObject({ conflict: "taken", field: "code" });
  const query = { app, form: "deal", at, search: null, trashed: false };
  for (const field of ["code", "name"]) {
    const operand = { kind: "value", value: texts[2] ?? "" } as const;
    const where = { kind: "leaf", field, operator: "eq", operand } as const;
    expect(await store.records.count({ ...query, where })).toBe(1);
    const sort = [{ field, descending: true }];
    const page = await store.records.list({ ...query, where: null, sort, limit: 2, after: null });
    const rest = await store.records.list({ ...query, where: null, sort, limit: 2, after: page.next });
    const listed = [...page.records, ...rest.records].map(({ data }) => data[field]);
    const order = texts.toSorted((a, b) => Buffer.compare(Buffer.from(b), Buffer.from(a)));
    expect(listed).toEqual(order);
  }
});
