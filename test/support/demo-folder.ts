import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { inject } from "vitest";
import { startProduct } from "./start-product.ts";
import { createTestClient } from "./test-client.ts";
import { databaseUrl } from "./test-database.ts";

/** A data folder as installing the opportunity app with its demo data has left it, and on PostgreSQL its database. */
export interface DemoFolder {
  readonly path: string;
  /** The id of the administrator Ada. */
  readonly ada: string;
}

/** The first account, which the data folder has. */
export const ada = { name: "Ada", email: "ada@example.org", password: "correct horse battery" };

const folders = new Map<string, Promise<DemoFolder>>();

/** The data folder to begin from in this locale, made when it is first asked for: copy it, and leave it as it is. */
export function demoFolder(locale: "en" | "zh-CN"): Promise<DemoFolder> {
  const folder = folders.get(locale) ?? makeFolder(locale);
  folders.set(locale, folder);
  return folder;
}

async function makeFolder(locale: "en" | "zh-CN"): Promise<DemoFolder> {
  const path = await mkdtemp(join(inject("demoFolders"), `${locale}-`));
  const product = await startProduct(path, await databaseUrl(path));
  const api = createTestClient(product.address);
  const made = await api.post("/setup", { token: product.setupToken, ...ada, locale });
  const installed = await api.post("/templates/opportunity-management/install", { demo: true, locale });
  if (made.status !== 201 || installed.status !== 201) throw new Error(`${made.text} ${installed.text}`);
  // What is copied is at rest.
  await product.stop();
  return { path, ada: made.body.user.id as string };
}
