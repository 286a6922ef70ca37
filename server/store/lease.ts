/** Statements that belong to one transaction. */
export interface Lease {
  /** Starts a statement of the transaction; refused once it has ended. */
  track<T>(start: () => Promise<T>): Promise<T>;
  /** Refuses further statements and waits for those under way, so that none slips behind a rollback. */
  end(): Promise<void>;
}

/** What lends a connection out for the length of one transaction. */
export function lease(): Lease {
  const pending = new Set<Promise<unknown>>();
  let ended = false;
  return {
    track(start) {
      if (ended) return Promise.reject(new Error("the transaction has ended"));
      const result = start();
      const settled = result.then(
        () => undefined,
        () => undefined,
      );
      pending.add(settled);
      void settled.then(() => pending.delete(settled));
      return result;
    },
    async end() {
      ended = true;
      await Promise.all(pending);
    },
  };
}
