import type { Store, StoreTransaction } from "../store/store.ts";

/** A transaction that goes on after its work is done: what else is written in it becomes durable with it. */
export interface OpenTransaction<T = unknown> {
  readonly tx: StoreTransaction;
  /** What the work came to. */
  readonly value: T;
  /** Does the last of it, and makes everything durable; throws where nothing of it is. */
  close(last: (tx: StoreTransaction) => Promise<unknown>): Promise<void>;
  undo(): Promise<void>;
}

type Last = (tx: StoreTransaction) => Promise<unknown>;

const takenBack = new Error("the transaction was taken back");
const takeBack: Last = () => Promise.reject(takenBack);

/**
 * Does the work in a transaction that stays open until it is told how it ends: other writers wait meanwhile. Throws what
 * the work throws; then nothing is open.
 */
export function openTransaction<T>(
  store: Pick<Store, "transact">,
  work: (tx: StoreTransaction) => Promise<T>,
): Promise<OpenTransaction<T>> {
  return new Promise((resolve, reject) => {
    let end: (last: Last) => void = () => undefined;
    const told = new Promise<Last>((tell) => (end = tell));
    let opened = false;
    const ended = store.transact(async (tx) => {
      // The store may begin it again for locks that it met, but not behind what has followed from it.
      if (opened) throw new Error("a transaction was to begin again after its work was done");
      const value = await work(tx);
      opened = true;
      resolve({ tx, value, close, undo });
      await (
        await told
      )(tx);
    });
    ended.catch(reject);

    async function close(last: Last): Promise<void> {
      end(last);
      await ended;
    }

    async function undo(): Promise<void> {
      await close(takeBack).catch((error: unknown) => {
        if (error !== takenBack) throw error;
      });
    }
  });
}
