import { commitChanges, type RecordCommit } from "./records/commit-changes.ts";
import type { Dialect } from "./records/dialect.ts";
import type { Layout } from "./records/layout.ts";
import { nextSerial } from "./records/next-serial.ts";
import type { RecordContext } from "./records/record-context.ts";
import { recordReads } from "./records/record-reads.ts";
import type { SqlConnection } from "./sql-connection.ts";
import type { TablePreparation } from "./storage/prepare-storage.ts";
import { applyStoragePlan } from "./storage/apply-storage-plan.ts";
import { dropApp } from "./storage/drop-app.ts";
import { storageContext } from "./storage/storage-context.ts";
import type { CommitResult, StoreTransaction } from "./store.ts";
import type { Models } from "./system/models.ts";
import { repeats } from "./system/repeats.ts";
import { systemRepositories } from "./system/system-repositories.ts";

/** What keeps others from writing records; a database with one writer needs none of it. */
export interface RecordLocks {
  /** Others may write records of these apps too, but nobody holds them. */
  share(apps: readonly string[]): Promise<void>;
  /** Nobody else writes records of the app until the transaction ends. */
  hold(app: string): Promise<void>;
}

interface Begun {
  readonly connection: SqlConnection;
  readonly models: Models;
  readonly layout: Layout;
  readonly dialect: Dialect;
  readonly locks: RecordLocks;
}

/** What others must learn when the transaction is durable. */
interface TransactionOutcome {
  readonly after: Layout;
  readonly wroteEvents: boolean;
  readonly switched: readonly TablePreparation[];
}

/** Everything that can be done inside the transaction that has begun on this connection. */
export function storeTransaction(begun: Begun): {
  readonly tx: StoreTransaction;
  outcome(): TransactionOutcome;
} {
  const { connection, dialect, locks } = begun;
  let { layout } = begun;
  let wroteEvents = false;
  const switched: TablePreparation[] = [];
  const context: RecordContext = { connection, dialect, layout: () => layout };

  // One commit after the other: savepoints cannot be interleaved.
  let last: Promise<void> = Promise.resolve();

  async function dropRecords(app: string): Promise<void> {
    await locks.hold(app);
    await dropApp(connection, dialect, app);
    layout = new Map([...layout].filter(([name]) => name !== app));
  }

  async function write(commit: RecordCommit): Promise<CommitResult> {
    await locks.share([...commit.apps.keys()]);
    return undoable(connection, async () => {
      const [result] = await commitChanges(context, [commit]);
      return result as CommitResult;
    });
  }

  const tx: StoreTransaction = {
    ...systemRepositories(begun.models, dropRecords),
    repeats: repeats(connection),
    records: {
      ...recordReads(context),
      commit(apps, changes, events, answer) {
        const written = last.then(() => write({ apps, changes, events, answer }));
        last = written.then(
          ({ ok }) => void (wroteEvents ||= ok && events.length > 0),
          () => undefined,
        );
        return written;
      },
      nextSerial: async (app, form, field, year, count = 1) =>
        (await nextSerial(connection, app, form, field, year, count)) - count + 1,
      serialAtHand: () => null,
    },
    holdRecords: (app) => locks.hold(app),
    async applyStoragePlan(app, plan, before, prepared) {
      await locks.hold(app.name);
      const preparing = storageContext(connection, dialect, before ?? null, app, plan);
      if (prepared !== undefined) switched.push(prepared as TablePreparation);
      const copies = prepared === undefined ? [] : (prepared as TablePreparation).copies;
      layout = await applyStoragePlan(preparing, plan, copies);
      wroteEvents ||= copies.length > 0;
    },
  };
  return { tx, outcome: () => ({ after: layout, wroteEvents, switched }) };
}

/** Leaves nothing behind where the commit met a conflict or failed. */
async function undoable(
  connection: SqlConnection,
  commit: () => Promise<CommitResult>,
): Promise<CommitResult> {
  let done = false;
  await connection.run("SAVEPOINT commit_changes");
  try {
    const result = await commit();
    done = result.ok;
    return result;
  } finally {
    if (!done) await connection.run("ROLLBACK TO commit_changes");
    await connection.run("RELEASE commit_changes");
  }
}
