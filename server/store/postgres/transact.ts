import { setTimeout as pause } from "node:timers/promises";
import type { Dialect } from "../records/dialect.ts";
import { storeTransaction } from "../store-transaction.ts";
import type { Store } from "../store.ts";
import { StoreUnavailable } from "../store-unavailable.ts";
import type { Models } from "../system/models.ts";
import type { LayoutKeeper } from "./layout-keeper.ts";
import { countLayout } from "./layout-number.ts";
import { sqlState } from "./outage.ts";
import type { PostgresConnection } from "./postgres-connection.ts";
import { recordLocks } from "./record-locks.ts";
import { countSystem } from "./as-of-now.ts";
import type { Transactions } from "./transactions.ts";

interface Transacting {
  readonly transactions: Transactions;
  readonly layouts: LayoutKeeper;
  readonly dialect: Dialect;
  /** Lets the models write on this connection until the work is done. */
  withModels<T>(connection: PostgresConnection, work: (models: Models) => Promise<T>): Promise<T>;
  /** Called once something is, or may have been, written. */
  written(): void;
  /** Called after a commit that wrote events. */
  poke(): void;
}

/** Somebody read a table for longer than writers may wait, or two waited for each other. */
const inTheWay: ReadonlySet<string | undefined> = new Set(["55P03", "40P01"]);
const attempts = 10;

/** Transactions of everything that is no mere commit of records, one at a time among all processes. */
export function transact({
  transactions,
  layouts,
  dialect,
  withModels,
  written,
  poke,
}: Transacting): Store["transact"] {
  async function once<T>(work: Parameters<Store["transact"]>[0]): Promise<T> {
    const done = await transactions
      .alone(async (connection, number) => {
        const layout = await layouts.at(connection, number);
        return withModels(connection, async (models) => {
          const locks = recordLocks(connection);
          const transaction = storeTransaction({ connection, models, layout, dialect, locks });
          const result = (await work(transaction.tx)) as T;
          await countSystem(connection);
          const { after, wroteEvents, switched } = transaction.outcome();
          const its = after === layout ? number : await countLayout(connection, number);
          return { result, after, wroteEvents, switched, number: its };
        });
      })
      .finally(written);
    layouts.keep(done.after, done.number);
    for (const prepared of done.switched) await prepared.switched?.();
    if (done.wroteEvents) poke();
    return done.result;
  }

  return async (work) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once(work);
      } catch (error) {
        if (!inTheWay.has(sqlState(error))) throw error;
        if (attempt === attempts) throw new StoreUnavailable(error);
        await pause(50);
      }
    }
  };
}
