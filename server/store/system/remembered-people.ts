import { gathering } from "../gathering.ts";
import type { Memory } from "../memory.ts";
import type { User, UserReads } from "./users.ts";

type ById = Pick<UserReads, "byId" | "byIds">;

/** People from a memory that must forget after each transaction; those that it lacks are read by one statement for all who wait. */
export function rememberedPeople(users: Pick<UserReads, "byIds">, memory: Memory): ById {
  const missing = gathering<string, User | undefined>(
    async (ids) => {
      const found = new Map((await users.byIds([...new Set(ids)])).map((user) => [user.id, user]));
      return ids.map((id) => found.get(id));
    },
    { places: 2 },
  );
  const byId = (id: string) => memory.of(`users byId ${id}`, () => missing.ask(id));
  return {
    byId,
    byIds: async (ids) =>
      (await Promise.all([...new Set(ids)].map(byId))).filter((user) => user !== undefined),
  };
}
