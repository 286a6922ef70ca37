import { startProduct } from "../../support/start-product.ts";
import { createTestClient } from "../../support/test-client.ts";
import { account } from "../account.ts";
import { onceEach } from "../once-each.ts";
import { lastingFolder } from "./lasting-folder.ts";
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

/**
 * A data folder with the opportunity app, its demo data, nine people and `count` opportunities, to be copied: it is made
 * once, and goes when the process ends.
 */
export const sampleInstallation = onceEach(async (count): Promise<string> => {
  const dataDir = await lastingFolder();
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
});
