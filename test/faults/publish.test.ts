import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { createCompiledApps } from "../../server/engine/compiled-apps.ts";
import { linearPattern } from "../../server/engine/linear-pattern.ts";
import { openStore } from "../../server/store/open-store.ts";
import type { SqlRow } from "../../server/store/sql-connection.ts";
import type { StoreLocation } from "../../server/store/store.ts";
import { killedPublishing } from "../support/killed-publishing.ts";
import { losing, many } from "../support/publishing.ts";
import { readSql } from "../support/read-sql.ts";
import { dropDatabase, onPostgres } from "../support/test-database.ts";

const at = { now: "2026-03-01T08:00:00.000Z", timeZone: "UTC", actor: null };

/** What the next process finds there once it has tidied up: the version, and whether all of it is there. */
async function found(location: StoreLocation): Promise<number> {
  const store = await openStore(location);
  try {
    while (await store.tidy());
    const app = await store.apps.byName("small");
    if (app === undefined) throw new Error("The app is gone");
    const compiled = await createCompiledApps(store, { matches: linearPattern }).current(app);
    if (compiled === undefined) throw new Error("The version is gone");
    const isNew = app.currentVersion === 2;
    expect(await store.drafts.get("small")).toEqual(isNew ? undefined : expect.anything());
    expect(await store.versions.list("small")).toHaveLength(app.currentVersion);
    const records = await store.records.scan(compiled, "deal", many + 1, null);
    expect(records).toHaveLength(many);
    for (const { data, revision } of records) {
      const index = Number((data["name"] as string).slice(5));
      const lost = index < losing && { source: isNew ? "web" : "fair", size: isNew ? index : String(index) };
      const lines = [{ _row: "a", [isNew ? "quantity" : "qty"]: index }];
      expect(data).toEqual({ name: `Deal ${String(index)}`, lines, ...lost });
      expect(revision).toBe(isNew && lost ? 2 : 1);
    }
    const sought = { app: compiled, form: "deal", where: null, at, search: "deal 7", trashed: false };
    expect(await store.records.count(sought)).toBe(11);
    expect(await store.records.unfilled()).toEqual([]);
    const history = (await store.records.eventsAfter(0, 2 * many)).map(({ event }) => event.type);
    expect(history.filter((type) => type === "created")).toHaveLength(many);
    expect(history.filter((type) => type === "migrated")).toHaveLength(isNew ? losing : 0);
    return app.currentVersion;
  } finally {
    await store.close();
  }
}

const unused = [
  "SELECT name FROM record_table WHERE retired <> 0",
  "SELECT record FROM prepared_change",
  "SELECT record FROM prepared_event",
];
const unusedInSqlite = [
  "SELECT name FROM sqlite_master WHERE type = 'trigger'",
  `SELECT name FROM sqlite_master AS made WHERE type = 'table' AND name GLOB 'r[0-9]*' AND NOT EXISTS
     (SELECT 1 FROM record_table t WHERE made.name = t.name OR made.name GLOB t.name || '_words*')`,
  "SELECT * FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
];
const unusedInPostgres = [
  "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
  "SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace",
  `SELECT relname FROM pg_class AS made WHERE relkind = 'r' AND relname ~ '^r[0-9]' AND NOT EXISTS
     (SELECT 1 FROM record_table t WHERE made.relname IN (t.name, t.name || '_words'))`,
  "SELECT indexrelid FROM pg_index WHERE NOT indisvalid",
];

/** What is in the database that nothing uses, or is broken. */
async function left(location: StoreLocation): Promise<readonly SqlRow[]> {
  const statements = [...unused, ...("url" in location ? unusedInPostgres : unusedInSqlite)];
  return (await Promise.all(statements.map((sql) => readSql(location, sql)))).flat();
}

it("publishing that is killed at any statement leaves the old version whole or the new one, and nothing beside it", async () => {
  const folder = await mkdtemp(join(tmpdir(), "pipewright-faults-"));
  onTestFinished(async () => {
    await rm(folder, { recursive: true, force: true });
    await dropDatabase(folder);
  });
  const versions: number[] = [];
  for await (const { location, told } of killedPublishing(folder)) {
    const version = await found(location);
    if (told) expect(version).toBe(2);
    versions.push(version);
    expect(await left(location)).toEqual([]);
  }
  expect(new Set(versions)).toEqual(new Set([1, 2]));
  // There, what runs beside takes part in the count.
  if (onPostgres()) return;
  expect(versions.length).toBeGreaterThan(60);
  expect(versions).toEqual(versions.toSorted());
}, 1_800_000);
