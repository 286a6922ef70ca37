import { expect, test } from "vitest";
import { createMemory } from "../../../../server/store/memory.ts";
import { rememberedReads } from "../../../../server/store/system/remembered-reads.ts";
import { rememberedRows } from "../../../../server/store/remembered-rows.ts";
import type { User, UserWrites } from "../../../../server/store/system/users.ts";

/** A repository whose answers are let go by hand. */
function slowUsers() {
  const waiting: { readonly answer: (name: string) => void; readonly fail: () => void }[] = [];
  const users = {
    byId: () =>
      new Promise<User | undefined>((resolve, reject) => {
        waiting.push({
          answer: (name) => resolve({ name } as User),
          fail: () => reject(new Error("The database is gone")),
        });
      }),
  } as unknown as UserWrites;
  const memory = createMemory(10);
  return { waiting, reads: rememberedReads({ users }, memory), forget: memory.forget };
}

test("who asks the same is answered from one reading, until something may have been written", async () => {
  const { reads, forget, waiting } = slowUsers();
  const both = Promise.all([reads.users.byId("a"), reads.users.byId("a")]);
  waiting[0]?.answer("Ada");
  expect(await both).toEqual([{ name: "Ada" }, { name: "Ada" }]);
  expect(await reads.users.byId("a")).toEqual({ name: "Ada" });
  expect(waiting).toHaveLength(1);

  forget();
  const after = reads.users.byId("a");
  waiting[1]?.answer("Ada Lovelace");
  expect(await after).toEqual({ name: "Ada Lovelace" });
});

test("a reading that was under way before a write answers nobody who asks after it", async () => {
  const { reads, forget, waiting } = slowUsers();
  const before = reads.users.byId("a");
  forget();
  const after = reads.users.byId("a");
  waiting[1]?.answer("new");
  waiting[0]?.answer("old");
  expect(await before).toEqual({ name: "old" });
  expect(await after).toEqual({ name: "new" });
  expect(await reads.users.byId("a")).toEqual({ name: "new" });
});

test("somebody else's answer, and one that failed, is not taken", async () => {
  const { reads, waiting } = slowUsers();
  const failing = reads.users.byId("a");
  const other = reads.users.byId("b");
  waiting[0]?.fail();
  waiting[1]?.answer("Bo");
  await expect(failing).rejects.toThrow("gone");
  expect(await other).toEqual({ name: "Bo" });
  const again = reads.users.byId("a");
  waiting[2]?.answer("Ada");
  expect(await again).toEqual({ name: "Ada" });
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
