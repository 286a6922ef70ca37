interface Making<S> {
  prepare(sql: string): S;
  dispose(statement: S): void;
}

interface StatementCache<S> {
  get(sql: string): S;
  /** Forgets what could not be prepared: it may be possible later, behind a new table. */
  forget(sql: string): void;
  /** Forgets all, and returns them to be disposed of. */
  clear(): readonly S[];
}

/** How many statements a connection keeps: filters from outside make new texts without end. */
const capacity = 250;

/** Keeps the statements used last; the one that was not used for longest is disposed of when there are too many. */
export function statementCache<S>(making: Making<S>): StatementCache<S> {
  const kept = new Map<string, S>();
  return {
    get(sql) {
      const known = kept.get(sql);
      const statement = known ?? making.prepare(sql);
      kept.delete(sql);
      kept.set(sql, statement);
      if (kept.size > capacity) {
        const [oldest, unused] = kept.entries().next().value as [string, S];
        kept.delete(oldest);
        making.dispose(unused);
      }
      return statement;
    },
    forget: (sql) => void kept.delete(sql),
    clear() {
      const all = [...kept.values()];
      kept.clear();
      return all;
    },
  };
}
