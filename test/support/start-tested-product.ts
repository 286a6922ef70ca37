import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startProduct, type Product } from "./start-product.ts";
import { copyDatabase, databaseUrl, dropDatabase } from "./test-database.ts";

/**
 * Starts the product on the kind of database that these tests are for: with nothing in it, or on a copy of a data folder
 * at rest and of its database. What it wrote is thrown away when it has stopped.
 */
export async function startTestedProduct(begunFrom?: string): Promise<Product> {
  const dataDir = await mkdtemp(join(tmpdir(), "pipewright-e2e-"));
  if (begunFrom !== undefined) {
    await cp(begunFrom, dataDir, { recursive: true });
    await copyDatabase(begunFrom, dataDir);
  }
  const product = await startProduct(dataDir, await databaseUrl(dataDir));
  return {
    ...product,
    async stop() {
      await product.stop();
      await rm(dataDir, { recursive: true, force: true });
      await dropDatabase(dataDir);
    },
  };
}
