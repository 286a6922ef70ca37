import type { RecordStore, Store, StoreTransaction } from "../../server/store/store.ts";

/** Stores that break off where a process could die. */
interface FragileStores {
  over(store: Store): Store;
  /** Breaks the next request with a key off: at its commit, or when that is durable and not answered yet. */
  breakOff(moment: "before" | "behind"): void;
}

/** What is kept for repetitions tells which commits are those of requests with a key. */
export function fragileStores(): FragileStores {
  let next: "before" | "behind" | null = null;

  function pass(moment: "before" | "behind", answers: boolean): void {
    if (!answers || next !== moment) return;
    next = null;
    throw new Error("broken off");
  }

  return {
    breakOff: (moment) => void (next = moment),
    over(store) {
      const commit: RecordStore["commit"] = async (...write) => {
        pass("before", write[3] !== undefined);
        const result = await store.records.commit(...write);
        pass("behind", write[3] !== undefined);
        return result;
      };
      async function transact<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T> {
        let answers = false;
        const result = await store.transact((tx) => {
          const within: RecordStore["commit"] = (...write) => {
            answers ||= write[3] !== undefined;
            pass("before", answers);
            return tx.records.commit(...write);
          };
          return work({ ...tx, records: { ...tx.records, commit: within } });
        });
        pass("behind", answers);
        return result;
      }
      return { ...store, records: { ...store.records, commit }, transact };
    },
  };
}
