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

/** So many answers are kept at most: as many people as work at once. */
const most = 2000;

/** The repositories, and what must be called once a transaction that may have written what they read is over. */
export interface RememberedReads<Reads> {
  readonly reads: Reads;
  forget(): void;
}

/**
 * What every request reads is read once after each transaction: for a store whose every transaction is its own. Nothing
 * that was asked for before `forget` answers anybody who asks after it.
 */
export function rememberedReads<Reads extends Partial<SystemRepositories>>(
  reads: Reads,
): RememberedReads<Reads> {
  let answers = new Map<string, Promise<unknown>>();

  function remembered(name: string, read: (...values: unknown[]) => Promise<unknown>) {
    return (...values: unknown[]) => {
      const key = JSON.stringify([name, values]);
      const known = answers.get(key);
      if (known !== undefined) return known;
      if (answers.size >= most) answers = new Map();
      const held = answers;
      const answer = read(...values);
      held.set(key, answer);
      // What failed is asked for again.
      answer.catch(() => held.delete(key));
      return answer;
    };
  }

  const kept = Object.entries(asked).flatMap(([name, methods]) => {
    const repository = reads[name as keyof Reads] as Record<string, never> | undefined;
    if (repository === undefined) return [];
    const quick = methods.map((method) => [method, remembered(`${name}.${method}`, repository[method]!)]);
    return [[name, { ...repository, ...Object.fromEntries(quick) }]];
  });
  return {
    reads: { ...reads, ...Object.fromEntries(kept) },
    forget: () => void (answers = new Map()),
  };
}
