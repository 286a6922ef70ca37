import { gatheredById } from "../gathered-by-id.ts";
import type { Memory } from "../memory.ts";
import type { UserReads } from "./users.ts";

/** People from a memory that must forget after each transaction; those that it lacks are read by one statement for all who wait. */
export function rememberedPeople(
  users: Pick<UserReads, "byIds">,
  memory: Memory,
): Pick<UserReads, "byId" | "byIds"> {
  const missing = gatheredById(users.byIds, 2);
  const byId = (id: string) => memory.of(`users byId ${id}`, () => missing.ask(id));
  return {
    byId,
    byIds: async (ids) =>
      (await Promise.all([...new Set(ids)].map(byId))).filter((user) => user !== undefined),
  };
}
