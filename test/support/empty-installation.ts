import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { installationOf, type Installation } from "../../server/operations/installation.ts";
import { emptyDatabaseUrl } from "./test-database.ts";

/** A folder of its own, which goes away with the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "pipewright-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Where nothing is yet: a data folder that is still to be made, and an empty database. */
export async function emptyInstallation(): Promise<Installation & { readonly databaseUrl: string }> {
  const databaseUrl = await emptyDatabaseUrl();
  const dataDir = join(await temporaryFolder(), "data");
  const url = databaseUrl === "" ? null : databaseUrl;
  return { ...installationOf({ dataDir, databaseUrl: url }), databaseUrl };
}
