import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startProduct } from "../../support/start-product.ts";
import { createTestClient } from "../../support/test-client.ts";
import { account } from "../account.ts";
import { writeSamples } from "./write-samples.ts";

const colleagues = [
  "王敏",
  "李志明",
  "Julia Weiß",
  "Omar Patel",
  "陈晓东",
  "Nina Larsen",
  "刘海燕",
  "Peter Novak",
];
const made = new Map<number, Promise<string>>();

/**
 * A data folder with the opportunity app, its demo data, nine people and `count` opportunities, to be copied: it is made
 * once, and goes when the process ends.
 */
export function sampleInstallation(count: number): Promise<string> {
  const known = made.get(count);
  if (known !== undefined) return known;
  const making = make(count);
  made.set(count, making);
  return making;
}

async function make(count: number): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), "pipewright-samples-"));
  process.on("exit", () => rmSync(dataDir, { recursive: true, force: true }));
  const product = await startProduct(dataDir);
  const admin = createTestClient(product.address);
  await admin.post("/setup", { token: product.setupToken, name: "Ada", ...account });
  await admin.post("/templates/opportunity-management/install", { demo: true });
  for (const [index, name] of colleagues.entries()) {
    const email = `colleague-${String(index)}@example.org`;
    const { status, text } = await admin.post("/users", { name, email, password: account.password });
    if (status !== 201) throw new Error(text);
  }
  await product.stop();
  await writeSamples(dataDir, count);
  return dataDir;
}
