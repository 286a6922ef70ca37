import { AlreadyPreparing } from "../already-preparing.ts";
import { longReads, readingLimit } from "../long-reads.ts";
import { createMemory } from "../memory.ts";
import { commitTogether, recordWrites } from "../record-writes.ts";
import type { RecordCommit } from "../records/commit-changes.ts";
import type { RecordContext } from "../records/record-context.ts";
import { loadLayout } from "../records/layout.ts";
import { recordMemory } from "../records/record-memory.ts";
import { longRecordReads } from "../records/long-record-reads.ts";
import { recordReads } from "../records/record-reads.ts";
import { rememberedRecords } from "../records/remembered-records.ts";
import { rememberedRows } from "../remembered-rows.ts";
import { abandonPreparations, dropLeftover, moveEvents } from "../storage/drop-leftovers.ts";
import { fillSearch } from "../storage/fill-search.ts";
import { prepareStorage, type TablePreparation } from "../storage/prepare-storage.ts";
import type { CommitResult, RecordReads, Store } from "../store.ts";
import { type StoreObserver, unobserved } from "../store-observer.ts";
import { defineModels } from "../system/models.ts";
import { noteSettings } from "../system/note-settings.ts";
import { rememberedReads } from "../system/remembered-reads.ts";
import { repeats } from "../system/repeats.ts";
import { systemRepositories } from "../system/system-repositories.ts";
import { asOfNow } from "./as-of-now.ts";
import { limitedSettings } from "./client-options.ts";
import { connectionPool } from "./connection-pool.ts";
import { followedEvents } from "./followed-events.ts";
import { freshReads } from "./fresh-reads.ts";
import { countLayout } from "./layout-number.ts";
import { layoutKeeper } from "./layout-keeper.ts";
import type { PostgresConnection } from "./postgres-connection.ts";
import { postgresRecords as dialect } from "./postgres-records.ts";
import { prepareDatabase } from "./prepare-database.ts";
import { readingPlace } from "./reading-place.ts";
import { readTogether } from "./read-together.ts";
import { recordLocks } from "./record-locks.ts";
import { serialsTogether } from "./serials-together.ts";
import { sequelizeOnPostgres } from "./sequelize-on-postgres.ts";
import { openSession } from "./session.ts";
import { transact } from "./transact.ts";
import { transactions as transactionsOn } from "./transactions.ts";

export interface PostgresOptions {
  /** How many writes may wait. */
  readonly queue?: number;
  /** Milliseconds that one reading of many records may take. */
  readonly readingLimit?: number | undefined;
  readonly observer?: StoreObserver;
}

/** Connections of a process: many processes share what a server allows. What may take long holds up no other reading. */
const most = { writers: 10, readers: 5, longReaders: 4 } as const;
/** Milliseconds after which events are looked for once more that were kept back. */
const looksAgain = 30;

/**
 * Opens the store in this database, migrating it as needed. Throws where the database cannot be reached or used, or was
 * made by a newer version of the program.
 */
export async function openPostgresStore(url: string, options: PostgresOptions = {}): Promise<Store> {
  const writers = connectionPool(url, most.writers, options.observer);
  const readers = connectionPool(url, most.readers, options.observer);
  const limit = options.readingLimit ?? readingLimit;
  const longReaders = connectionPool(url, most.longReaders, unobserved, limitedSettings(limit));
  const places = Array.from({ length: most.longReaders }, () =>
    readingPlace(longReaders, readers.connection),
  );
  const browsing = longReads(places, options.observer ?? unobserved, { limit });
  let writing: PostgresConnection | null = null;
  const models = defineModels(
    sequelizeOnPostgres(() => {
      if (writing === null) throw new Error("a system model writes outside a transaction");
      return writing;
    }, true),
  );
  const layouts = layoutKeeper(readers.connection);
  try {
    await prepareDatabase(writers, (connection) => sequelizeOnPostgres(() => connection, true));
    await layouts.refresh();
  } catch (error) {
    await Promise.all([writers.close(), readers.close()]);
    throw error;
  }

  const transactions = transactionsOn(writers, options.queue ?? 1000, options.observer);
  const listeners = new Set<() => void>();
  const hear = (): void => listeners.forEach((listener) => listener());
  const refresh = (): void => void layouts.refresh().catch(() => undefined);
  const session = openSession(url, { onEvents: hear, onLayout: refresh });
  const poke = (): void => {
    hear();
    session.tell();
  };
  // Others write too, of which they do not hear: what is in them is good for a moment that was looked at.
  const memories = { system: createMemory(2000), rows: createMemory(500), records: recordMemory() };
  const committed: RecordContext = {
    connection: readers.connection,
    layout: layouts.current,
    dialect,
    memory: memories.records,
  };
  const written = (): void => {
    memories.rows.forget();
    memories.records.doubt();
  };
  const followed = followedEvents(readers.connection, () => void setTimeout(hear, looksAgain).unref());
  const preparing = (app: string): string => `prepare ${app}`;

  /** Whether nobody prepares the app; nobody else does until it is released. */
  const isLeft = async (app: string): Promise<boolean> => (await session.claim(preparing(app))) === "taken";

  const system = systemRepositories(
    defineModels(sequelizeOnPostgres(() => readers.connection, false)),
    notOnReaders,
  );
  // What every request asks waits for nobody who reads records.
  const brief = readers.share();
  const look = asOfNow(brief, { anything: written, system: memories.system.forget });
  const each: RecordReads = { ...recordReads(committed), ...longRecordReads(committed, browsing) };
  // What many may have to wait for is not among them.
  const { get, getMany, titles } = recordReads({ ...committed, connection: readers.share() });
  const together = readTogether({ get, getMany, titles, rollups: each.rollups });
  const reads: RecordReads = { ...each, ...together };
  const remembered: RecordReads = {
    ...reads,
    ...rememberedRecords(together, memories.records),
    ...longRecordReads(committed, (asking) =>
      rememberedRows(browsing(asking), memories.rows, asking?.signal),
    ),
  };
  const store: Store = {
    ...system,
    repeats: repeats(brief),
    records: {
      ...freshReads(layouts, reads),
      ...followed,
      ...recordWrites({
        write: transactions.gathered<RecordCommit, CommitResult>(
          ({ apps }) => [...apps.keys()],
          async (connection, number, commits) => {
            const layout = await layouts.at(connection, number);
            return commitTogether({ connection, dialect, layout: () => layout }, commits);
          },
        ),
        written,
        poke,
      }),
      ...serialsTogether(transactions.single),
    },
    transact: transact({
      transactions,
      layouts,
      dialect,
      written() {
        written();
        memories.system.forget();
      },
      poke,
      async withModels(connection, work) {
        writing = connection;
        try {
          return await work(models);
        } finally {
          writing = null;
        }
      },
    }),
    async now() {
      await look();
      return asLooked;
    },
    note: (settings) => transactions.beside([], (connection) => noteSettings(connection, settings)),
    async prepare(order) {
      const { name } = order.app;
      if (!(await isLeft(name))) throw new AlreadyPreparing(name);
      const release = (): Promise<void> => session.release(preparing(name));
      const hold = transactions.holding;
      try {
        await hold(name, (connection) =>
          abandonPreparations(connection, dialect, (app) => Promise.resolve(app === name)),
        );
        await layouts.refresh();
        const prepared = await prepareStorage(
          { dialect, layout: layouts.current, transact: (work) => hold(name, work) },
          order,
        );
        const drop = (): Promise<void> => prepared.drop().finally(release);
        return { ...prepared, drop, switched: release } satisfies TablePreparation;
      } catch (error) {
        await release();
        throw error;
      }
    },
    async fillSearch(app) {
      const { step, after, number } = await transactions.alone(async (connection, known) => {
        await recordLocks(connection).hold(app.name);
        const layout = await layouts.at(connection, known);
        const done = await fillSearch({ connection, dialect, layout: () => layout }, app);
        return done === "layout"
          ? { step: done, after: await loadLayout(connection), number: await countLayout(connection, known) }
          : { step: done, after: layout, number: known };
      });
      layouts.keep(after, number);
      return step !== "nothing";
    },
    async tidy() {
      const claimed: string[] = [];
      try {
        const more = await transactions.alone(async (connection) => {
          await abandonPreparations(connection, dialect, async (app) => {
            const left = await isLeft(app);
            if (left) claimed.push(app);
            return left;
          });
          return (await moveEvents(connection)) || dropLeftover(connection, dialect);
        });
        if (more) poke();
        return more;
      } finally {
        for (const app of claimed) await session.release(preparing(app));
      }
    },
    claim: session.claim,
    release: session.release,
    waiting: transactions.waiting,
    location: { url },
    onEvents(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      await transactions.close();
      await session.close();
      await Promise.all([readers.close(), longReaders.close()]);
    },
  };
  const asLooked: Store = {
    ...store,
    ...rememberedReads(system, memories.system),
    records: { ...store.records, ...freshReads(layouts, remembered) },
  };
  return store;
}

function notOnReaders(): Promise<void> {
  return Promise.reject(new Error("nothing is removed outside a transaction"));
}
