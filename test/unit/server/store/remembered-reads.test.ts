import { expect, test } from "vitest";
import { rememberedReads } from "../../../../server/store/system/remembered-reads.ts";
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
  return { waiting, ...rememberedReads({ users }) };
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
