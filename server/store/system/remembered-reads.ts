import type { Memory } from "../memory.ts";
import { rememberedPeople } from "./remembered-people.ts";
import type { SystemRepositories } from "./system-repositories.ts";

/** Readings that every request makes, beside people: by what it is signed, and what somebody is where. */
const asked = {
  sessions: ["byHash"],
  tokens: ["byHash"],
  members: ["ofUser"],
  teams: ["ofUser"],
  apps: ["byName"],
} as const satisfies { [Name in keyof SystemRepositories]?: readonly (keyof SystemRepositories[Name])[] };

/** Each of them is asked for one text. */
type Read = (asked: string) => Promise<unknown>;

/** The repositories, of which what every request reads is answered from a memory; it must forget after each transaction. */
export function rememberedReads<Reads extends Partial<SystemRepositories>>(
  reads: Reads,
  memory: Memory,
): Reads {
  const kept = Object.entries(asked).flatMap(([name, methods]) => {
    const repository = reads[name as keyof Reads] as { readonly [method: string]: Read } | undefined;
    if (repository === undefined) return [];
    const quick = methods.map((method): [string, Read] => {
      const read = (asked: string) =>
        memory.of(`${name} ${method} ${asked}`, () => repository[method]!(asked));
      return [method, read];
    });
    return [[name, { ...repository, ...Object.fromEntries(quick) }]];
  });
  const users = reads.users && { ...reads.users, ...rememberedPeople(reads.users, memory) };
  return { ...reads, ...Object.fromEntries(kept), ...(users && { users }) };
}
