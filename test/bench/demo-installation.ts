import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCompiledApps } from "../../server/engine/compiled-apps.ts";
import { linearPattern } from "../../server/engine/linear-pattern.ts";
import { installationOf } from "../../server/operations/installation.ts";
import { openStore } from "../../server/store/open-store.ts";
import { startProduct, type Product } from "../support/start-product.ts";
import { createTestClient, type TestClient } from "../support/test-client.ts";
import { account } from "./account.ts";
import { sampleInstallation } from "./samples/sample-installation.ts";

export const path = "/apps/opportunity-management";
export const records = `${path}/forms/opportunity/records`;

/** Somebody who may do everything. */
export interface SignedIn {
  readonly admin: TestClient;
  /** Sent with every request of somebody who uses the API. */
  readonly headers: { readonly [name: string]: string };
}

/** The running product with the opportunity app and so many opportunities. */
export interface Installation extends SignedIn {
  readonly product: Product;
  readonly dataDir: string;
}

/** The administrator of an installation that runs at this address. */
export async function signedIn(address: string): Promise<SignedIn> {
  const admin = createTestClient(address);
  await admin.post("/session", account);
  return { admin, headers: await bearer(admin) };
}

/** What a program sends with each request that asks for this person. */
export async function bearer(admin: TestClient): Promise<SignedIn["headers"]> {
  const { body } = await admin.post("/tokens", { name: "bench", scope: "write", days: 1 });
  return { Authorization: `Bearer ${String(body.secret)}`, "Content-Type": "application/json" };
}

/**
 * Installs the opportunity app with its demo data and `count` opportunities, lets `prepare` change it, where it is to be
 * changed, and calls `use` with what runs then; everything is thrown away after it.
 */
export function withInstallation<Prepared>(
  count: number,
  prepare: ((admin: TestClient) => Promise<Prepared>) | null,
  use: (installation: Installation, prepared: Prepared) => Promise<void>,
): Promise<void> {
  return withRecords(count, prepare, async (dataDir, prepared) => {
    await fillIndex(dataDir);
    await withProduct(dataDir, (installation) => use(installation, prepared));
  });
}

/** Starts the product on data that lies there, calls `use` with it, and stops it again. */
export async function withProduct<Result>(
  dataDir: string,
  use: (installation: Installation) => Promise<Result>,
  databaseUrl?: string,
): Promise<Result> {
  const product = await startProduct(dataDir, databaseUrl);
  try {
    return await use({ product, dataDir, ...(await signedIn(product.address)) });
  } finally {
    await product.stop();
  }
}

/** The same records in a data folder, while nothing runs; the index in which they are searched may not have them yet. */
export async function withRecords<Prepared>(
  count: number,
  prepare: ((admin: TestClient) => Promise<Prepared>) | null,
  use: (dataDir: string, prepared: Prepared) => Promise<void>,
): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), "pipewright-bench-"));
  try {
    await cp(await sampleInstallation(count), dataDir, { recursive: true });
    const prepared =
      prepare === null ? (undefined as Prepared) : await withProduct(dataDir, ({ admin }) => prepare(admin));
    await use(dataDir, prepared);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Samples came past the index; whoever starts with them would fill it while something else is measured. */
export async function fillIndex(dataDir: string, databaseUrl: string | null = null): Promise<void> {
  const store = await openStore(installationOf({ dataDir, databaseUrl }).location);
  const apps = createCompiledApps(store, { matches: linearPattern });
  for (const app of (await apps.all()).values()) while (await store.fillSearch(app));
  await store.close();
}
