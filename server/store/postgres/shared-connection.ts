import { observed, type StoreObserver } from "../store-observer.ts";
import { StoreUnavailable } from "../store-unavailable.ts";
import { eachThrough, type PostgresConnection } from "./postgres-connection.ts";

/** A connection that several use at once, lent as long as any of them does. */
interface Shared {
  readonly connection: Promise<PostgresConnection>;
  users: number;
  /** Ends the loan; what broke the connection, or nothing. */
  end(broken: StoreUnavailable | null): void;
}

/** Lends out a connection until the work is done; one that broke does not come back. */
type Lend = (work: (connection: PostgresConnection) => Promise<void>) => Promise<void>;

/** Statements of many, each by itself, on one connection that does them in the order in which they were asked for. */
export function sharedConnection(lend: Lend, observer: StoreObserver): PostgresConnection {
  let shared: Shared | null = null;

  function share(): Shared {
    let end: Shared["end"] = () => undefined;
    const connection = new Promise<PostgresConnection>((resolve, reject) => {
      const lent = lend((one) => {
        resolve(one);
        return new Promise((done, fail) => {
          end = (broken) => (broken === null ? done() : fail(broken));
        });
      });
      // Who uses it hears of what broke it by what fails.
      lent.catch(reject);
    });
    return { connection, users: 0, end: (broken) => end(broken) };
  }

  async function use<T>(statement: (connection: PostgresConnection) => Promise<T>): Promise<T> {
    const its = (shared ??= share());
    its.users += 1;
    let broken: StoreUnavailable | null = null;
    try {
      return await statement(await its.connection);
    } catch (error) {
      if (error instanceof StoreUnavailable) broken = error;
      throw error;
    } finally {
      its.users -= 1;
      if (broken !== null || its.users === 0) {
        if (shared === its) shared = null;
        its.end(broken);
      }
    }
  }

  return eachThrough((statement) => observed(observer, () => use(statement)));
}
