import pg from "pg";
import { StoreClosed } from "../store-closed.ts";
import { lockKey } from "./advisory-locks.ts";
import { clientOptions, connectionSettings } from "./client-options.ts";
import { layoutNumber } from "./layout-number.ts";
import { connectionOn, type PostgresConnection } from "./postgres-connection.ts";

/** The one connection that lasts: by it a process hears of the others, and holds what it alone may do. */
export interface Session {
  claim(work: string): Promise<"taken" | "held" | "elsewhere">;
  release(work: string): Promise<void>;
  /** Tells the other processes, soon and once for many calls, that events were written. */
  tell(): void;
  close(): Promise<void>;
}

/** What is heard from other processes; it may be told twice, and once without need. */
interface Hearing {
  onEvents(): void;
  onLayout(): void;
}

const channel = "pipewright";
/** Milliseconds. Whoever hears nothing still looks once in such a time. */
const looksEvery = 1_000;
const tellsEvery = 20;
const retriesAfter = 500;

interface Open {
  readonly client: pg.Client;
  readonly connection: PostgresConnection;
  readonly claimed: Set<string>;
}

/** Connects, and again whenever the connection is lost: what was claimed is then claimed by nobody. */
export function openSession(url: string, hearing: Hearing): Session {
  let open: Promise<Open> | null = null;
  let closed = false;
  let telling: ReturnType<typeof setTimeout> | undefined;
  let looking: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let seen = "";

  async function connect(): Promise<Open> {
    const client = new pg.Client(clientOptions(url));
    const lost = (): void => {
      open = null;
    };
    client.on("error", lost);
    client.on("end", lost);
    client.on("notification", ({ payload, processId }) => {
      if (payload === "layout") hearing.onLayout();
      // What this process wrote it knows.
      else if (processId !== (client as unknown as { readonly processID: number }).processID)
        hearing.onEvents();
    });
    try {
      await client.connect();
      const connection = connectionOn(client);
      await connection.raw(connectionSettings);
      await connection.raw(`LISTEN ${channel}`);
      return { client, connection, claimed: new Set() };
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
  }

  function opened(): Promise<Open> {
    if (closed) return Promise.reject(new StoreClosed());
    if (open === null) {
      const coming = connect();
      open = coming;
      coming.catch(() => {
        if (open === coming) open = null;
      });
    }
    return open;
  }

  /** What may have been missed is looked for, and whether the connection still lives. */
  async function look(): Promise<void> {
    const { connection } = await opened();
    const [events] = await connection.all("SELECT last_value AS last FROM event_id_seq");
    const [layout] = await connection.all(layoutNumber);
    const now = JSON.stringify([events?.["last"], layout?.["value"]]);
    if (now === seen) return;
    seen = now;
    hearing.onLayout();
    hearing.onEvents();
  }

  async function watch(): Promise<void> {
    const failed = await look().then(
      () => false,
      () => true,
    );
    if (failed) await drop();
    if (!closed) looking = setTimeout(() => void watch(), failed ? retriesAfter : looksEvery).unref();
  }

  async function drop(): Promise<void> {
    const broken = open;
    open = null;
    await broken?.then(({ client }) => client.end()).catch(() => undefined);
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  }

  void watch();

  return {
    claim: (work) =>
      inTurn(async () => {
        const { connection, claimed } = await opened();
        if (claimed.has(work)) return "held";
        const [row] = await connection.all(
          `SELECT CASE WHEN pg_try_advisory_lock(${lockKey("claim", work)}) THEN 1 ELSE 0 END AS taken`,
        );
        if (row?.["taken"] !== 1) return "elsewhere";
        claimed.add(work);
        return "taken";
      }),
    release: (work) =>
      inTurn(async () => {
        const { connection, claimed } = await opened();
        if (claimed.delete(work))
          await connection.raw(`SELECT pg_advisory_unlock(${lockKey("claim", work)})`);
      }),
    tell() {
      telling ??= setTimeout(() => {
        telling = undefined;
        // Whoever hears nothing of it looks by itself.
        opened()
          .then(({ connection }) => connection.raw(`SELECT pg_notify('${channel}', 'events')`))
          .catch(() => undefined);
      }, tellsEvery).unref();
    },
    async close() {
      closed = true;
      clearTimeout(telling);
      clearTimeout(looking);
      await drop();
    },
  };
}
