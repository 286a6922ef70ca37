import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startProduct, type Product } from "../support/start-product.ts";
import { createTestClient, type TestClient } from "../support/test-client.ts";
import { manyRecords } from "./many-records.ts";

export const path = "/apps/opportunity-management";
export const records = `${path}/forms/opportunity/records`;
const account = { email: "ada@example.org", password: "correct horse battery" };

/** The running product with the opportunity app and so many opportunities. */
export interface Installation {
  readonly product: Product;
  readonly admin: TestClient;
  /** Sent with every request of somebody who uses the API. */
  readonly headers: { readonly [name: string]: string };
}

/**
 * Installs the opportunity app with its demo data, lets `prepare` change it, copies opportunities and accounts up to
 * `count`, and calls `use` with what runs then; everything is thrown away after it.
 */
export async function withInstallation<Prepared>(
  count: number,
  prepare: (admin: TestClient) => Promise<Prepared>,
  use: (installation: Installation, prepared: Prepared) => Promise<void>,
): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), "pipewright-bench-"));
  try {
    const made = await startProduct(dataDir);
    const api = createTestClient(made.address);
    await api.post("/setup", { token: made.setupToken, name: "Ada", ...account });
    await api.post("/templates/opportunity-management/install", { demo: true });
    const prepared = await prepare(api);
    await made.stop();
    await manyRecords(dataDir, "opportunity-management", "opportunity", count, {
      form: "account",
      via: "account",
    });
    const product = await startProduct(dataDir);
    try {
      const admin = createTestClient(product.address);
      await admin.post("/session", account);
      const { body } = await admin.post("/tokens", { name: "bench", scope: "write", days: 1 });
      const headers = { Authorization: `Bearer ${String(body.secret)}`, "Content-Type": "application/json" };
      await use({ product, admin, headers }, prepared);
    } finally {
      await product.stop();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
