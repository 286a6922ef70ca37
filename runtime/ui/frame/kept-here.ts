import { delMany, entries } from "idb-keyval";

/** What this browser keeps for one person and nobody else has yet. */
export interface KeptHere {
  /** How many forms, texts, drafts and dropped tables that are. */
  readonly count: number;
  readonly forget: () => Promise<void>;
}

type Keeps = Pick<Storage, "length" | "key" | "removeItem">;

/** Looks for everything that is kept under a person's name: what is typed, drafts that were not sent, dropped rows. */
export async function keptHere(
  user: string,
  { local, session }: { readonly local: Keeps; readonly session: Keeps } = {
    local: localStorage,
    session: sessionStorage,
  },
): Promise<KeptHere> {
  const isTheirs = (key: unknown) =>
    typeof key === "string" && key.startsWith("pipewright.") && key.split(".")[2] === user;
  const [typed, tried] = [namesIn(local).filter(isTheirs), namesIn(session).filter(isTheirs)];
  const stored = (await storedHere()).filter(([key]) => isTheirs(key));
  // A tab's own tries are gone with it anyway: nobody has to be asked about them.
  const count = typed.length + stored.filter(([, value]) => !isEmpty(value)).length;
  return {
    count,
    forget: async () => {
      for (const name of typed) local.removeItem(name);
      for (const name of tried) session.removeItem(name);
      if (stored.length > 0) await delMany(stored.map(([key]) => key));
    },
  };
}

function namesIn(storage: Keeps): readonly string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
}

async function storedHere(): Promise<readonly [IDBValidKey, unknown][]> {
  try {
    return await entries();
  } catch {
    // Without a database nothing is kept there.
    return [];
  }
}

function isEmpty(value: unknown): boolean {
  return (value instanceof Map && value.size === 0) || (Array.isArray(value) && value.length === 0);
}
