import type { Memory } from "../memory.ts";
import type { SystemRepositories } from "./system-repositories.ts";

/** Readings that every request makes: who asks, and what that person is where. */
const asked = {
  users: ["byId", "byIds"],
  sessions: ["byHash"],
  tokens: ["byHash"],
  members: ["ofUser"],
  teams: ["ofUser"],
  apps: ["byName"],
} as const satisfies { [Name in keyof SystemRepositories]?: readonly (keyof SystemRepositories[Name])[] };

type Read = (asked: unknown) => Promise<unknown>;

/** Each of them is asked for one text, or for several. */
const keyOf = (asked: unknown) => (typeof asked === "string" ? asked : JSON.stringify(asked));

/** The repositories, of which what every request reads is answered from a memory; it must forget after each transaction. */
export function rememberedReads<Reads extends Partial<SystemRepositories>>(
  reads: Reads,
  memory: Memory,
): Reads {
  const kept = Object.entries(asked).flatMap(([name, methods]) => {
    const repository = reads[name as keyof Reads] as { readonly [method: string]: Read } | undefined;
    if (repository === undefined) return [];
    const quick = methods.map((method): [string, Read] => {
      const read = (asked: unknown) =>
        memory.of(`${name} ${method} ${keyOf(asked)}`, () => repository[method]!(asked));
      return [method, read];
    });
    return [[name, { ...repository, ...Object.fromEntries(quick) }]];
  });
  return { ...reads, ...Object.fromEntries(kept) };
}
