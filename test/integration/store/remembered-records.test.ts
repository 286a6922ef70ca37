import fc from "fast-check";
import { expect, test } from "vitest";
import type { Store, StoredRecord } from "../../../server/store/store.ts";
import { apps, dealApp } from "../../support/deal-app.ts";
import { openTestStore, prepareStorage } from "../../support/open-test-store.ts";
import { runs } from "../../support/runs.ts";
import { insertion, record, update } from "../../support/store-record.ts";

const ids = ["a", "b", "c"] as const;
type Id = (typeof ids)[number];

/** What somebody does to a record while others read it. */
type Deed = {
  readonly does: "write" | "transact" | "stale" | "undone" | "trash" | "untrash";
  readonly id: Id;
};

interface Known {
  readonly name: string;
  readonly seq: number;
  readonly trashed: boolean;
}

const deeds: fc.Arbitrary<Deed> = fc.record({
  does: fc.constantFrom("write", "write", "transact", "stale", "undone", "trash", "untrash"),
  id: fc.constantFrom(...ids),
});

const list = (store: Store) =>
  store.records.list({
    app: dealApp,
    form: "deal",
    where: null,
    at: { now: "2026-03-01T08:00:00.000Z", timeZone: "UTC", actor: null },
    search: null,
    trashed: false,
    sort: [{ field: "name", descending: false }],
    limit: 10,
    after: null,
  });

async function carryOut(store: Store, { does, id }: Deed, at: Known, name: string): Promise<Known> {
  const written = record(id, { name }, { revision: at.seq + 1 });
  const title = `Title ${name}`;
  const was = (seq: number): StoredRecord => ({
    ...record(id, { name: at.name }, { revision: at.seq }),
    ...{ title: `Title ${at.name}`, seq, deletedAt: at.trashed ? "2026-03-01T08:00:00.000Z" : null },
  });
  const at0 = { app: "sales", form: "deal", id, seq: at.seq, at: "2026-03-01T08:00:00.000Z" } as const;
  const next = { ...at, seq: at.seq + 1 };
  if (does === "stale") {
    const result = await store.records.commit(apps, [update(written, was(at.seq + 7), title)], []);
    expect(result).toMatchObject({ ok: false });
    return at;
  }
  if (does === "undone") {
    const undone = store.transact(async (tx) => {
      await tx.records.commit(apps, [update(written, was(at.seq), title)], []);
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    return at;
  }
  if (does === "trash" || does === "untrash") {
    await store.records.commit(apps, [{ do: does, ...at0 }], []);
    return { ...next, trashed: does === "trash" };
  }
  const changes = [update(written, was(at.seq), title)];
  if (does === "transact") await store.transact((tx) => tx.records.commit(apps, changes, []));
  else await store.records.commit(apps, changes, []);
  return { ...next, name };
}

const shown = (found: StoredRecord | undefined) =>
  found && {
    name: found.data["name"],
    title: found.title,
    seq: found.seq,
    trashed: found.deletedAt !== null,
  };

test("whoever asks after a write was acknowledged reads what it wrote, whatever was read before and beside it", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deeds, { minLength: 1, maxLength: 12 }), async (all) => {
      const store = await openTestStore();
      await prepareStorage(store, dealApp);
      const known = new Map<Id, Known>(
        ids.map((id) => [id, { name: `first ${id}`, seq: 1, trashed: false }]),
      );
      const first = ids.map((id) => insertion(record(id, { name: `first ${id}` }), `Title first ${id}`));
      await store.records.commit(apps, first, []);
      const beside: Promise<unknown>[] = [];
      for (const [index, deed] of all.entries()) {
        const before = known.get(deed.id);
        if (before === undefined) throw new Error("no such record");
        const work = carryOut(store, deed, before, `name ${String(index)}`);
        beside.push(store.records.get(dealApp, "deal", deed.id), list(store));
        known.set(deed.id, await work);
        const titles = await store.records.titles(dealApp, new Map([["deal", new Set(ids)]]));
        const listed = await list(store);
        for (const [id, { name, seq, trashed }] of known) {
          const expected = { name, title: `Title ${name}`, seq, trashed };
          expect(shown(await store.records.get(dealApp, "deal", id))).toEqual(expected);
          const [one] = await store.records.getMany(dealApp, "deal", [id]);
          expect(shown(one)).toEqual(expected);
          const living = trashed ? undefined : expected;
          expect(shown(listed.records.find((each) => each.id === id))).toEqual(living);
          expect(titles.find((each) => each.id === id)?.title).toEqual(living?.title);
        }
      }
      await Promise.all(beside);
    }),
    runs(20),
  );
});

test("what was written is read as it lies in the store, whatever way it is stored", async () => {
  const store = await openTestStore();
  await prepareStorage(store, dealApp);
  const data = {
    name: "港口 Größe 🚢",
    code: "A-1",
    note: "two\nlines",
    amount: 1234.5,
    count: 3,
    ratio: 0.125,
    close: "2026-03-31",
    hot: true,
    account: "a1",
    partners: ["a1", "a2"],
  };
  const written = record("d1", data, { score: { total: 61.5, grade: "B" } });
  await store.records.commit(apps, [insertion(written)], []);
  for (const change of [null, { ...data, hot: false, ratio: 2.5 }, { name: "Empty" }]) {
    if (change !== null) {
      const before = await store.records.get(dealApp, "deal", "d1");
      await store.records.commit(apps, [update({ ...written, data: change }, before ?? 0)], []);
    }
    const atOnce = await store.records.get(dealApp, "deal", "d1");
    expect(atOnce?.data).toEqual(change ?? data);
    // After a transaction of another kind it is read anew.
    await store.transact(() => Promise.resolve());
    expect(await store.records.get(dealApp, "deal", "d1")).toEqual(atOnce);
  }
});
