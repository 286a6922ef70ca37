import { longReads } from "../long-reads.ts";
import { createMemory, type Memory } from "../memory.ts";
import { migrate } from "../migrations/migrate.ts";
import { commitTogether, recordWrites } from "../record-writes.ts";
import { type RecordMemory, recordMemory } from "../records/record-memory.ts";
import type { RecordCommit } from "../records/commit-changes.ts";
import { longRecordReads } from "../records/long-record-reads.ts";
import { recordReads } from "../records/record-reads.ts";
import type { RecordContext } from "../records/record-context.ts";
import { rememberedRecords } from "../records/remembered-records.ts";
import { rememberedRows } from "../remembered-rows.ts";
import { loadLayout, type Layout } from "../records/layout.ts";
import { lastSerial } from "../records/next-serial.ts";
import type { SqlConnection } from "../sql-connection.ts";
import type { CommitResult, Store } from "../store.ts";
import { defineModels } from "../system/models.ts";
import { noteSettings } from "../system/note-settings.ts";
import { rememberedReads } from "../system/remembered-reads.ts";
import { repeats } from "../system/repeats.ts";
import { systemRepositories } from "../system/system-repositories.ts";
import { abandonPreparations, dropLeftover, moveEvents, nextLeftover } from "../storage/drop-leftovers.ts";
import { fillSearch } from "../storage/fill-search.ts";
import { prepareStorage } from "../storage/prepare-storage.ts";
import { drawnSerials } from "./drawn-serials.ts";
import { forgetMovedRows } from "./forget-moved-rows.ts";
import { hearCommit } from "./hear-commit.ts";
import { openConnections } from "./open-connections.ts";
import { readAhead } from "./read-ahead.ts";
import { readingPlace } from "./reading-place.ts";
import { sequelizeOnConnection } from "./sequelize-on-connection.ts";
import { shortReads } from "./short-reads.ts";
import type { OpenConnection, SqlDriver } from "./sql-driver.ts";
import { sqliteRecords as dialect } from "./sqlite-records.ts";
import { sqlite3Driver } from "./sqlite3-driver.ts";
import { type RecordLocks, storeTransaction } from "../store-transaction.ts";
import { type StoreObserver, unobserved } from "../store-observer.ts";
import { createWriteQueue, type GatheredWork, type WriteQueue } from "./write-queue.ts";

export interface SqliteOptions {
  readonly driver?: SqlDriver;
  /** How many writes may wait. */
  readonly queue?: number;
  /** Milliseconds that one reading of many records may take. */
  readonly readingLimit?: number | undefined;
  readonly observer?: StoreObserver;
}

interface Committed {
  readonly result: CommitResult;
  /** To be called once it is durable. */
  noted(): void;
}

/**
 * Opens the store in this file, making and migrating it as needed. Throws where the file is no database, or was
 * made by a newer version of the program.
 */
export async function openSqliteStore(file: string, options: SqliteOptions = {}): Promise<Store> {
  const connections = await openConnections(options.driver ?? sqlite3Driver, file);
  const observer = options.observer ?? unobserved;
  const memories = { system: createMemory(2000), rows: createMemory(500), records: recordMemory() };
  const queue = forgetful(
    createWriteQueue(connections.writer, options.queue ?? 1000, { observer }),
    memories,
  );
  let writing: SqlConnection | null = null;
  const sequelize = sequelizeOnConnection(() => {
    if (writing === null) throw new Error("a system model writes outside a transaction");
    return writing;
  });
  const models = defineModels(sequelize);

  /** Lets Sequelize write on this connection until `work` is done. */
  async function withModels<T>(connection: SqlConnection, work: () => Promise<T>): Promise<T> {
    writing = connection;
    try {
      return await work();
    } finally {
      writing = null;
    }
  }

  try {
    await queue.alone((connection) =>
      withModels(connection, async () => {
        await migrate(sequelize);
        await abandonPreparations(connection, dialect, () => Promise.resolve(true));
        await forgetMovedRows(connection);
      }),
    );
  } catch (error) {
    await connections.close();
    throw error;
  }

  const [own, ...others] = connections.readers as [OpenConnection, ...OpenConnection[]];
  const reader = shortReads(own, observer);
  const browsing = longReads(others.map(readingPlace), observer, { limit: options.readingLimit });
  let layout: Layout = await loadLayout(reader);
  const committed: RecordContext = {
    connection: reader,
    layout: () => layout,
    dialect,
    memory: memories.records,
  };
  const serials = drawnSerials((...of) => lastSerial(reader, ...of));
  const gathered: GatheredWork<RecordCommit, Committed> = async (connection, commits) => {
    const within = { connection, dialect, layout: () => layout };
    const noted = await serials.note(connection);
    const results = await commitTogether(within, commits);
    return results.map((result) => ({ result, noted }));
  };
  const claimed = new Set<string>();
  const listeners = new Set<() => void>();
  const poke = (): void => listeners.forEach((listener) => listener());

  const reads = {
    ...recordReads(committed),
    ...longRecordReads(committed, (asking) =>
      rememberedRows(browsing(asking), memories.rows, asking?.signal),
    ),
  };
  const store: Store = {
    ...rememberedReads(
      systemRepositories(defineModels(sequelizeOnConnection(() => reader)), notOnReaders),
      memories.system,
    ),
    repeats: repeats(reader),
    records: {
      ...reads,
      ...rememberedRecords(reads, memories.records),
      ...recordWrites({
        // Neighbours in the queue share one durable commit.
        async write(commit) {
          const { result, noted } = await queue.gathered(gathered, commit);
          noted();
          return result;
        },
        written: (...commit) => hearCommit(memories.records, layout, ...commit),
        poke,
      }),
      nextSerial: serials.nextSerial,
      lastSerial: serials.lastSerial,
      serialAtHand: serials.serialAtHand,
    },
    async transact(work) {
      const loan = serials.lend();
      let how: "kept" | "undone" = "undone";
      try {
        const { result, after, wroteEvents } = await queue.alone((connection) =>
          withModels(connection, async () => {
            await loan.begin(connection);
            const transaction = storeTransaction({ connection, models, layout, dialect, locks: alone });
            const value = await work(transaction.tx);
            return { result: value, ...transaction.outcome() };
          }),
        );
        how = "kept";
        layout = after;
        if (wroteEvents) poke();
        return result;
      } finally {
        loan.end(how);
      }
    },
    // It hears of every write.
    now: () => Promise.resolve(store),
    note: (settings) => queue.together((connection) => noteSettings(connection, settings)),
    prepare: (order) =>
      prepareStorage({ dialect, layout: () => layout, transact: (work) => queue.alone(work) }, order),
    async fillSearch(app) {
      const { step, after } = await queue.alone(async (connection) => {
        const done = await fillSearch({ connection, dialect, layout: () => layout }, app);
        return { step: done, after: done === "layout" ? await loadLayout(connection) : layout };
      });
      layout = after;
      return step !== "nothing";
    },
    async tidy() {
      if (await queue.alone(moveEvents)) {
        poke();
        return true;
      }
      await readAhead(browsing(), await nextLeftover(reader, dialect));
      return queue.alone((connection) => dropLeftover(connection, dialect));
    },
    claim(work) {
      const held = claimed.has(work);
      claimed.add(work);
      return Promise.resolve(held ? "held" : "taken");
    },
    release: (work) => Promise.resolve(void claimed.delete(work)),
    waiting: queue.waiting,
    location: { file },
    onEvents(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      await queue.close();
      await connections.close();
    },
  };
  return store;
}

/** Whatever runs in a transaction is alone already. */
const alone: RecordLocks = { share: () => Promise.resolve(), hold: () => Promise.resolve() };

function notOnReaders(): Promise<void> {
  return Promise.reject(new Error("nothing is removed outside a transaction"));
}

/** Whatever is written, lists and totals may be others; people, apps and sessions are written in transactions of their own. */
function forgetful(
  queue: WriteQueue,
  memories: { readonly system: Memory; readonly rows: Memory; readonly records: RecordMemory },
): WriteQueue {
  return {
    ...queue,
    alone: (work) =>
      queue.alone(work).finally(() => {
        memories.system.forget();
        memories.rows.forget();
        memories.records.forget();
      }),
    together: (work) => queue.together(work).finally(memories.rows.forget),
    gathered: (work, asked) => queue.gathered(work, asked).finally(memories.rows.forget),
  };
}
