import type { Bench, Tell } from "./bench.ts";
import { importBuilt } from "./built-program.ts";
import { creators, every, movable, mover } from "./clients.ts";
import { path, records, type SignedIn, signedIn, withProduct } from "./demo-installation.ts";
import { type Client, load } from "./load.ts";
import { median } from "./median.ts";
import { onSqlite } from "./on-sqlite.ts";
import { type WatchedProduct, watchedProduct } from "./watched-product.ts";

const opportunities = 10_000;
const versions = 100;
const megabyte = 2 ** 20;
/** It is asked so often while it is loaded. */
const readings = 20;
/** The part of them in which caches fill and code is compiled. */
const warmUp = 5;

/**
 * What a hundred published versions take in memory, and by how much the product grows in so many minutes in which 32
 * clients read, list, count, search, make and move records.
 */
export const memory: Bench = {
  size: 10,
  async run(tell, minutes) {
    const { memoryOfVersions } =
      await importBuilt<typeof import("./versions-program.ts")>("versions-program.ts");
    tell("100 published versions, above what one takes", memoryOfVersions(versions) / megabyte, "MB");
    await onSqlite.unindexed(opportunities, async (place) => {
      const ids = await withProduct(place, ({ admin }) => movable(admin));
      const product = await watchedProduct(place.dataDir);
      try {
        await growth(tell, product, ids, minutes);
      } finally {
        await product.stop();
      }
    });
  },
};

async function growth(
  tell: Tell,
  product: WatchedProduct,
  ids: readonly string[],
  minutes: number,
): Promise<void> {
  const clients = await mixed(await signedIn(product.address), ids);
  const held: { readonly heap: number; readonly resident: number }[] = [];
  let failed = 0;
  for (let reading = 0; reading < readings; reading += 1) {
    const loaded = await load(product.address, clients, (60 * minutes) / readings);
    failed += loaded.failed;
    const { heapUsed, external, rss } = await product.memory("collected");
    held.push({ heap: heapUsed + external, resident: rss });
  }
  for (const what of ["heap", "resident"] as const) {
    const values = held.slice(warmUp).map((one) => one[what]);
    const [before, after] = [median(values.slice(0, warmUp)), median(values.slice(-warmUp))];
    tell(`${what} memory after the warm-up`, before / megabyte, "MB");
    tell(`${what} memory at the end`, after / megabyte, "MB");
    tell(`${what} memory grew by`, 100 * (after / before - 1), "%");
  }
  tell("failed", failed, "");
}

/** A quarter moves records, an eighth makes some, the others read. */
async function mixed(installation: SignedIn, ids: readonly string[]): Promise<readonly Client[]> {
  const { headers } = installation;
  const reads = [
    `${records}/${ids[0] ?? ""}`,
    `${records}?limit=50`,
    `${path}/forms/opportunity/aggregate?group=_stage,currency&measure=count,sum:amount`,
    `${records}?limit=50&search=mes`,
    path,
  ];
  const readers = reads.flatMap((asked) => every({ path: `/api${asked}`, headers }).slice(0, 4));
  return [
    ...ids.slice(0, 8).map((id) => mover(installation, id)),
    ...(await creators(installation)).slice(0, 4),
    ...readers,
  ];
}
