import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import { openSqliteStore, type SqliteOptions } from "../../server/store/sqlite/open-sqlite-store.ts";
import { openStore } from "../../server/store/open-store.ts";
import type { Store } from "../../server/store/store.ts";
import { dropDatabase, testLocation } from "./test-database.ts";

/** A path in a directory of its own, which goes away with the test. */
export async function temporaryFile(name = "pipewright.sqlite"): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "pipewright-"));
  const file = join(folder, name);
  onTestFinished(async () => {
    await rm(folder, { recursive: true, force: true });
    await dropDatabase(file);
  });
  return file;
}

/** A store in a real SQLite file or PostgreSQL database, closed and removed with the test. */
export async function openTestStore(
  options: SqliteOptions & { readonly file?: string } = {},
): Promise<Store> {
  const location = await testLocation(options.file ?? (await temporaryFile()));
  const store = await ("file" in location
    ? openSqliteStore(location.file, options)
    : openStore(location, options.observer, options.readingLimit));
  onTestFinished(() => store.close());
  return store;
}

/** Makes the tables of an app. */
export async function prepareStorage(store: Store, app: CompiledApp): Promise<void> {
  await store.transact((tx) =>
    tx.applyStoragePlan(
      app,
      [...app.forms.keys()].map((form) => ({ do: "create-form", form })),
    ),
  );
}
