import { expect, test } from "vitest";
import { createMemory } from "../../../../server/store/memory.ts";
import { rememberedReads } from "../../../../server/store/system/remembered-reads.ts";
import { rememberedRows } from "../../../../server/store/remembered-rows.ts";
import type { User, UserWrites } from "../../../../server/store/system/users.ts";

/** A repository whose answers are let go by hand. */
function slowUsers() {
  const waiting: { readonly ids: readonly string[]; answer(name: string): void; fail(): void }[] = [];
  const users = {
    byIds: (ids: readonly string[]) =>
      new Promise<readonly User[]>((resolve, reject) => {
        waiting.push({
          ids,
          answer: (name) => resolve(ids.filter((id) => id !== "nobody").map((id) => ({ id, name }) as User)),
          fail: () => reject(new Error("The database is gone")),
        });
      }),
  } as unknown as UserWrites;
  const memory = createMemory(10);
  const reads = rememberedReads({ users }, memory).users;
  const reading = async (count: number) => {
    await expect.poll(() => waiting.length).toBe(count);
    return waiting[count - 1] as (typeof waiting)[number];
  };
  return { waiting, reading, reads, forget: memory.forget };
}

const named = (id: string, name: string) => expect.objectContaining({ id, name }) as User;

test("who asks the same is answered from one reading, until something may have been written", async () => {
  const { reads, forget, reading, waiting } = slowUsers();
  const both = Promise.all([reads.byId("a"), reads.byId("a")]);
  (await reading(1)).answer("Ada");
  expect(await both).toEqual([named("a", "Ada"), named("a", "Ada")]);
  expect(await reads.byId("a")).toEqual(named("a", "Ada"));
  expect(waiting).toHaveLength(1);

  forget();
  const after = reads.byId("a");
  (await reading(2)).answer("Ada Lovelace");
  expect(await after).toEqual(named("a", "Ada Lovelace"));
});

test("of several people only those are read who are not known, once, and who is nobody is left out", async () => {
  const { reads, reading, waiting } = slowUsers();
  const first = reads.byIds(["a", "nobody", "a"]);
  (await reading(1)).answer("Ada");
  expect(await first).toEqual([named("a", "Ada")]);
  const more = Promise.all([reads.byIds(["a", "b"]), reads.byIds(["nobody", "b", "c"])]);
  (await reading(2)).answer("Bo");
  expect(await more).toEqual([
    [named("a", "Ada"), named("b", "Bo")],
    [named("b", "Bo"), named("c", "Bo")],
  ]);
  expect(waiting.map(({ ids }) => ids)).toEqual([
    ["a", "nobody"],
    ["b", "c"],
  ]);
});

test("a reading that was under way before a write answers nobody who asks after it", async () => {
  const { reads, forget, reading } = slowUsers();
  const before = reads.byId("a");
  const first = await reading(1);
  forget();
  const after = reads.byId("a");
  (await reading(2)).answer("new");
  first.answer("old");
  expect(await before).toEqual(named("a", "old"));
  expect(await after).toEqual(named("a", "new"));
  expect(await reads.byId("a")).toEqual(named("a", "new"));
});

test("somebody else's answer, and one that failed, is not taken", async () => {
  const { reads, reading } = slowUsers();
  const failing = reads.byId("a");
  const failed = await reading(1);
  const other = reads.byId("b");
  failed.fail();
  await expect(failing).rejects.toThrow("gone");
  (await reading(2)).answer("Bo");
  expect(await other).toEqual(named("b", "Bo"));
  const again = reads.byId("a");
  (await reading(3)).answer("Ada");
  expect(await again).toEqual(named("a", "Ada"));
});

test("a memory that is full begins anew", async () => {
  const memory = createMemory(2);
  let read = 0;
  const ask = (key: string) => memory.of(key, () => Promise.resolve((read += 1)));
  expect([await ask("a"), await ask("b"), await ask("a"), await ask("c"), await ask("a")]).toEqual([
    1, 2, 1, 3, 4,
  ]);
});

test("totals are read once, while many rows, and what is asked with other values, are read each time", async () => {
  const asked: string[] = [];
  const memory = createMemory(10);
  const connection = rememberedRows(
    {
      all(sql, values = []) {
        asked.push(`${sql} ${values.join()}`);
        return Promise.resolve(Array.from({ length: Number(values[0]) }, () => ({})));
      },
      run: () => Promise.reject(new Error("nothing is written here")),
    },
    memory,
  );
  for (const rows of [500, 500, 501, 501]) expect(await connection.all("many", [rows])).toHaveLength(rows);
  expect(asked).toEqual(["many 500", "many 501", "many 501"]);
  memory.forget();
  await connection.all("many", [500]);
  expect(asked).toHaveLength(4);
});

test.each([
  ["few rows", Array.from({ length: 500 }, () => ({ id: "d1" })), 1],
  ["many rows", Array.from({ length: 501 }, () => ({ id: "d1" })), 2],
  ["a short text", [{ rows: "x".repeat(32_000) }], 1],
  ["a long text", [{ rows: "x".repeat(32_001) }], 2],
])("%s of an answer are read so often when they are asked for twice", async (_, rows, times) => {
  let read = 0;
  const all = () => {
    read += 1;
    return Promise.resolve(rows);
  };
  const connection = rememberedRows({ all, run: () => Promise.reject(new Error("no")) }, createMemory(10));
  expect([await connection.all("list"), await connection.all("list")]).toEqual([rows, rows]);
  expect(read).toBe(times);
});
