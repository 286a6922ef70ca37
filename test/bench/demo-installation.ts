import { startProduct, type Product } from "../support/start-product.ts";
import { createTestClient, type TestClient } from "../support/test-client.ts";
import { account } from "./account.ts";
import type { Database, Place } from "./database.ts";

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
  readonly place: Place;
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
 * Calls `use` with the product on that database, running with the opportunity app, its demo data and `count` opportunities
 * that an earlier run of it has let `prepare` change, where they are to be changed; everything is thrown away after it.
 */
export function withInstallation<Prepared>(
  database: Database,
  count: number,
  prepare: ((admin: TestClient) => Promise<Prepared>) | null,
  use: (installation: Installation, prepared: Prepared) => Promise<void>,
): Promise<void> {
  return database.indexed(count, async (place) => {
    const prepared =
      prepare === null ? (undefined as Prepared) : await withProduct(place, ({ admin }) => prepare(admin));
    await withProduct(place, (installation) => use(installation, prepared));
  });
}

/** Starts the product on data that lies there, calls `use` with it, and stops it again. */
export async function withProduct<Result>(
  place: Place,
  use: (installation: Installation) => Promise<Result>,
): Promise<Result> {
  const product = await startProduct(place.dataDir, place.databaseUrl ?? "");
  try {
    return await use({ product, place, ...(await signedIn(product.address)) });
  } finally {
    await product.stop();
  }
}
