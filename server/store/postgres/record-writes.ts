import { commitChanges } from "../records/commit-changes.ts";
import type { Dialect } from "../records/dialect.ts";
import { nextSerial } from "../records/next-serial.ts";
import type { CommitResult, RecordStore } from "../store.ts";
import type { LayoutKeeper } from "./layout-keeper.ts";
import type { Transactions } from "./transactions.ts";

interface Writing {
  readonly transactions: Transactions;
  readonly dialect: Dialect;
  readonly layouts: LayoutKeeper;
  /** Called after a commit that wrote events. */
  poke(): void;
}

/** Thrown to undo what was written before the conflict was met. */
class Conflict extends Error {
  readonly result: CommitResult;

  constructor(result: CommitResult) {
    super("the changes met a conflict");
    this.result = result;
  }
}

/** Writing records outside a longer transaction: each commit is one of its own, beside others. */
export function recordWrites({
  transactions,
  dialect,
  layouts,
  poke,
}: Writing): Pick<RecordStore, "commit" | "nextSerial"> {
  return {
    async commit(apps, changes, events) {
      try {
        const result = await transactions.beside([...apps.keys()], async (connection, number) => {
          const layout = await layouts.at(connection, number);
          const context = { connection, dialect, layout: () => layout };
          const written = await commitChanges(context, apps, changes, events);
          if (!written.ok) throw new Conflict(written);
          return written;
        });
        if (events.length > 0) poke();
        return result;
      } catch (error) {
        if (error instanceof Conflict) return error.result;
        throw error;
      }
    },
    nextSerial: (app, form, field, year) =>
      transactions.beside([], (connection) => nextSerial(connection, app, form, field, year)),
  };
}
