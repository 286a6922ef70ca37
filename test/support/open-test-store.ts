import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import { openSqliteStore, type SqliteOptions } from "../../server/store/sqlite/open-sqlite-store.ts";
import type { Store } from "../../server/store/store.ts";

/** A path in a directory of its own, which goes away with the test. */
export async function temporaryFile(name = "pipewright.sqlite"): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "pipewright-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, name);
}

/** A store in a real SQLite file, closed and removed with the test. */
export async function openTestStore(
  options: SqliteOptions & { readonly file?: string } = {},
): Promise<Store> {
  const store = await openSqliteStore(options.file ?? (await temporaryFile()), options);
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
