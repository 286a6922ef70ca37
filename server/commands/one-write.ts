import type { FileVault, Services } from "../services.ts";
import type { Preparation } from "../store/preparation.ts";
import type { CommitResult, KeptAnswer, RecordStore, Store, StoreTransaction } from "../store/store.ts";
import { openTransaction, type OpenTransaction } from "./open-transaction.ts";

export type Conflict = Extract<CommitResult, { readonly ok: false }>;

/** What a request writes, held back until its answer is known, so that both become durable together. */
export interface OneWrite {
  /** What the request is worked on with: its writes wait, and what would follow from them. */
  readonly services: Services;
  /**
   * Makes durable what was written, and the answer. What a commit met instead; then nothing was written, and the request
   * is to be worked on once more.
   */
  finish(answer: KeptAnswer): Promise<Conflict | null>;
  /** Takes back what was written. */
  undo(): Promise<void>;
}

/**
 * Lets a request write once. A commit of records is made when the answer is known, and so shares its transaction with
 * neighbours as others do; until then it counts as done, or as having met the `conflict` that it met the last time. Other
 * transactions stay open until then, and what is read after them is read inside.
 */
export function oneWrite(services: Services, conflict: Conflict | null): OneWrite {
  const { store } = services;
  let met = conflict;
  let waiting: Parameters<RecordStore["commit"]> | null = null;
  let open: OpenTransaction | null = null;
  const prepared: Preparation[] = [];
  const following: (() => void)[] = [];
  const stored: string[] = [];
  let over = false;

  function commit(...write: Parameters<RecordStore["commit"]>): Promise<CommitResult> {
    if (open !== null) return open.tx.records.commit(...write);
    if (waiting !== null) return Promise.reject(new Error("a request with a key writes twice"));
    if (met !== null) {
      const told = met;
      met = null;
      return Promise.resolve(told);
    }
    waiting = write;
    const [, changes] = write;
    return Promise.resolve({ ok: true, seqs: changes.map((one) => ("seq" in one ? one.seq + 1 : 1)) });
  }

  async function transact<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T> {
    if (over) throw new Error("a request with a key writes after its answer");
    if (open !== null) return work(open.tx);
    if (waiting !== null) throw new Error("a request with a key writes twice");
    const opened = await openTransaction(store, work);
    // What it comes to then is told in other transactions.
    if (isRefused(opened.value)) await opened.undo();
    else open = opened;
    return opened.value;
  }

  async function prepare(order: Parameters<Store["prepare"]>[0]): Promise<Preparation> {
    const preparation = await store.prepare(order);
    prepared.push(preparation);
    return preparation;
  }

  async function put(...file: Parameters<FileVault["put"]>): ReturnType<FileVault["put"]> {
    stored.push(file[0]);
    return services.files.put(...file);
  }

  /** Takes the bytes away to which no row refers. One may, though what told of it got lost. */
  async function dropStored(): Promise<void> {
    for (const id of stored.splice(0)) {
      const known = await store.files.byId(id).catch(() => "perhaps");
      if (known === undefined) await services.files.remove(id);
    }
  }

  async function finishOpen(transaction: OpenTransaction, answer: KeptAnswer): Promise<void> {
    try {
      await transaction.close((tx) => tx.records.commit(new Map(), [], [], answer));
    } catch (error) {
      for (const one of prepared) await one.drop();
      await dropStored();
      throw error;
    }
  }

  const records = instead(() => open?.tx.records ?? store.records, { commit });
  const own = { records, transact, prepare };
  return {
    services: {
      ...services,
      store: instead<Store>(() => ({ ...store, ...open?.tx }), own),
      files: { ...services.files, put },
      published: () => void following.push(services.published),
      uploadsRemoved: () => void following.push(services.uploadsRemoved),
    },
    async finish(answer) {
      over = true;
      if (open !== null) await finishOpen(open, answer);
      else {
        const [apps, changes, events] = waiting ?? [new Map<string, never>(), [], []];
        const result = await store.records.commit(apps, changes, events, answer);
        if (!result.ok) return result;
      }
      for (const follow of following) follow();
      return null;
    },
    async undo() {
      over = true;
      waiting = null;
      following.length = 0;
      const undone = open;
      open = null;
      await undone?.undo();
      await dropStored();
    },
  };
}

function isRefused(value: unknown): boolean {
  return typeof value === "object" && value !== null && "ok" in value && value.ok === false;
}

/** What `now` gives at each moment, some of it put in the place of its own. */
function instead<T extends object>(now: () => T, own: Partial<T>): T {
  return new Proxy(now(), {
    get: (_target, name): unknown => Reflect.get(Object.hasOwn(own, name) ? own : now(), name),
  });
}
