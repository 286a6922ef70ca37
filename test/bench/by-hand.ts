import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { sqlite3Driver } from "../../server/store/sqlite/sqlite3-driver.ts";
import { startProduct } from "../support/start-product.ts";
import { betterSqlite3 } from "./better-sqlite3.ts";
import type { Bench } from "./bench.ts";
import { movable, mover } from "./clients.ts";
import { type SignedIn, withProduct } from "./demo-installation.ts";
import { handWritten } from "./move-by-hand.ts";
import { onSqlite } from "./on-sqlite.ts";
import { sideBySide } from "./side-by-side.ts";
import { startProgram } from "./start-program.ts";
import { syncCost } from "./sync-cost.ts";

/**
 * Moves of records on SQLite beside the same written by hand with express and better-sqlite3, each on the same data and as
 * durable: in turns, in one run. What a sync takes is told beside it, as whoever commits each move alone waits for one.
 */
export const byHand: Bench = {
  size: 10_000,
  run: (tell, size) =>
    onSqlite.indexed(size, async (place) => {
      const { dataDir } = place;
      const { ids, headers } = await withProduct(place, prepare);
      const driver = betterSqlite3();
      tell("a sync of this disk", await syncCost(dataDir), "ms");
      const [file, copy] = ["pipewright.sqlite", "by-hand.sqlite"].map((name) => join(dataDir, name)) as [
        string,
        string,
      ];
      await copyFile(file, copy);
      const connection = await sqlite3Driver.open(file, "read");
      const hand = JSON.stringify(await handWritten(connection));
      await connection.close();
      const product = await startProduct(dataDir);
      try {
        const environment = { DRIVER: driver, DATABASE: copy, HAND_WRITTEN: hand };
        const written = await startProgram("by-hand-sqlite.ts", environment);
        try {
          const clients = () => ids.map((id) => mover({ headers }, id));
          const rates = await sideBySide(tell, "transition", {
            "by Pipewright": [{ address: product.address, clients: clients() }],
            "by hand": [{ address: written.address, clients: clients() }],
          });
          tell("transition, of by hand", (100 * rates["by Pipewright"]) / rates["by hand"], "%");
        } finally {
          await written.stop();
        }
      } finally {
        await product.stop();
      }
    }),
};

async function prepare({ admin, headers }: SignedIn) {
  return { ids: await movable(admin), headers };
}
