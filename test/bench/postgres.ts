import { connectionPool } from "../../server/store/postgres/connection-pool.ts";
import { startProduct } from "../support/start-product.ts";
import type { Bench, Tell } from "./bench.ts";
import { movable, mover } from "./clients.ts";
import { type SignedIn, withProduct } from "./demo-installation.ts";
import { handWritten } from "./move-by-hand.ts";
import { onPostgres } from "./on-postgres.ts";
import { sideBySide } from "./side-by-side.ts";
import { startProgram } from "./start-program.ts";
import { withCopiedDatabase } from "./with-copied-database.ts";

/** An installation whose records lie on PostgreSQL, and which of them can go to and fro. */
interface Moved {
  readonly url: string;
  readonly dataDir: string;
  readonly headers: SignedIn["headers"];
  readonly some: readonly string[];
  readonly others: readonly string[];
}

/**
 * Moves of records on PostgreSQL beside the same written by hand with express and pg, and two servers on one database
 * beside one. What is acknowledged outlives a crash on all of them.
 */
export const postgres: Bench = {
  size: 10_000,
  run: (tell, size) =>
    onPostgres.indexed(size, async (place) => {
      const prepared = await withProduct(place, prepare);
      const { dataDir, databaseUrl: url } = place;
      await withCopiedDatabase(url, (copy) => besideHand(tell, { url, copy, dataDir, ...prepared }));
      await besideTwo(tell, { url, dataDir, ...prepared });
    }),
};

/** Twice as many records as one server is asked to move, since who moves one must be the only one. */
async function prepare({ admin, headers }: SignedIn): Promise<Pick<Moved, "headers" | "some" | "others">> {
  return { headers, some: await movable(admin), others: await movable(admin) };
}

async function besideHand(
  tell: Tell,
  { url, copy, dataDir, headers, some }: Moved & { readonly copy: string },
): Promise<void> {
  const pool = connectionPool(copy, 1);
  const hand = await handWritten(pool.connection);
  await pool.close();
  const product = await startProduct(dataDir, url);
  const environment = { DATABASE: copy, HAND_WRITTEN: JSON.stringify(hand) };
  const written = await startProgram("by-hand-postgres.ts", environment);
  try {
    const clients = () => some.map((id) => mover({ headers }, id));
    const rates = await sideBySide(tell, "transition", {
      "by Pipewright": [{ address: product.address, clients: clients() }],
      "by hand": [{ address: written.address, clients: clients() }],
    });
    tell("transition, of by hand", (100 * rates["by Pipewright"]) / rates["by hand"], "%");
  } finally {
    await written.stop();
    await product.stop();
  }
}

async function besideTwo(tell: Tell, { url, dataDir, headers, some, others }: Moved): Promise<void> {
  const first = await startProduct(dataDir, url);
  const second = await startProduct(dataDir, url);
  try {
    const clients = (ids: readonly string[]) => ids.map((id) => mover({ headers }, id));
    const half = others.length / 2;
    const rates = await sideBySide(tell, "transition at once", {
      "one server": [{ address: first.address, clients: clients(some) }],
      "two servers": [
        { address: first.address, clients: clients(others.slice(0, half)) },
        { address: second.address, clients: clients(others.slice(half)) },
      ],
    });
    tell("two servers, of one", (100 * rates["two servers"]) / rates["one server"], "%");
  } finally {
    await first.stop();
    await second.stop();
  }
}
