import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AppDocument, FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { readConfig } from "../../server/config.ts";
import { createCompiledApps } from "../../server/engine/compiled-apps.ts";
import { linearPattern } from "../../server/engine/linear-pattern.ts";
import { startServer, type RunningServer } from "../../server/start-server.ts";
import { openSqliteStore } from "../../server/store/sqlite/open-sqlite-store.ts";
import { sqlite3Driver } from "../../server/store/sqlite/sqlite3-driver.ts";
import type { SqlRow } from "../../server/store/sql-connection.ts";
import { leftoverFiles } from "../support/leftover-files.ts";
import { publishApp } from "../support/publish-app.ts";
import { smallApp } from "../support/small-app.ts";
import { createTestClient, type TestClient } from "../support/test-client.ts";

const path = "/apps/small";
const deals = `${path}/forms/deal/records`;
const password = "correct horse battery";
/** More than one portion of copying. */
const many = 230;
/** Records that hold what goes away. */
const losing = 12;

const option = (name: string) => ({ const: name, title: name });
const version = (properties: object, indexed: string): AppDocument =>
  smallApp({
    schema: {
      type: "object",
      properties: { name: { type: "string" }, ...properties },
    },
    views: [{ name: "all", title: "All", kind: "list", columns: ["name"], sort: [indexed] }],
  } as unknown as Partial<FormDefinition>);

const lines = (count: string, from?: string) => ({
  type: "array",
  items: {
    type: "object",
    properties: { [count]: { type: "number", ...(from !== undefined && { renamedFrom: from }) } },
  },
});
const before = version(
  {
    ...{ source: { type: "string", oneOf: [option("web"), option("fair")] }, size: { type: "string" } },
    lines: lines("qty"),
  },
  "name",
);
const after = version(
  {
    ...{ source: { type: "string", oneOf: [option("web")] }, size: { type: "number" } },
    ...{ new: { type: "string" }, lines: lines("quantity", "qty") },
  },
  "size",
);
const at = { now: "2026-03-01T08:00:00.000Z", timeZone: "UTC", actor: null };
const mapping = { forms: { deal: { options: { source: { fair: "web" } } } } };

let folder: string;
let files: readonly string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pipewright-faults-"));
  const leftovers = leftoverFiles(join(folder, "left"));
  const server = await startIn(join(folder, "data"), leftovers.driver);
  const api = createTestClient(server.address);
  await api.post("/setup", { token: "set-up-token", name: "Ada", email: "ada@example.org", password });
  await publishApp(api, before);
  const records = Array.from({ length: many }, (_, index) => ({
    name: `Deal ${String(index)}`,
    lines: [{ _row: "a", qty: index }],
    ...(index < losing && { size: String(index), source: "fair" }),
  }));
  for (const data of records) done(await api.post(deals, { data }));
  const revision = await draftOf(api);
  await server.settled();

  leftovers.keep();
  const published = await api.send("POST", `${path}/publish`, {
    body: { mapping },
    headers: { "If-Match": `"${String(revision)}"` },
  });
  done(published);
  await server.settled();
  files = leftovers.kept();
  await server.stop();
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

function done({ status, text }: { readonly status: number; readonly text: string }): void {
  if (status >= 300) throw new Error(text);
}

async function startIn(dataDir: string, driver = sqlite3Driver): Promise<RunningServer> {
  const read = readConfig({ DATA_DIR: dataDir, PORT: "0", SETUP_TOKEN: "set-up-token", LOG_LEVEL: "error" });
  if (!read.ok) throw new Error(read.sentence);
  const templates = join(import.meta.dirname, "../../templates");
  const log = pino({ level: "error" }, { write: (line) => void process.stderr.write(line) });
  return startServer(read.config, { templates, client: null }, log, (location) => {
    if (!("file" in location)) throw new Error("These are faults of files");
    return openSqliteStore(location.file, { driver });
  });
}

async function draftOf(api: TestClient): Promise<number> {
  const { body } = await api.get(`${path}/draft`);
  const saved = await api.put(`${path}/draft`, { definition: after }, body.revision as number);
  done(saved);
  return saved.body.revision as number;
}

/** What the next process finds in these files once it has tidied up: the version, and whether all of it is there. */
async function found(file: string): Promise<number> {
  const store = await openSqliteStore(file);
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

/** What is in the database that nothing uses. */
async function left(file: string): Promise<readonly SqlRow[]> {
  const connection = await sqlite3Driver.open(file, "read");
  try {
    const rows = await Promise.all(
      [
        "SELECT name FROM record_table WHERE retired <> 0",
        "SELECT record FROM prepared_change",
        "SELECT record FROM prepared_event",
        "SELECT name FROM sqlite_master WHERE type = 'trigger'",
        `SELECT name FROM sqlite_master AS made WHERE type = 'table' AND name GLOB 'r[0-9]*' AND NOT EXISTS
           (SELECT 1 FROM record_table t WHERE made.name = t.name OR made.name GLOB t.name || '_words*')`,
        "SELECT * FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
      ].map((sql) => connection.all(sql)),
    );
    return rows.flat();
  } finally {
    await connection.close();
  }
}

describe("publishing that is killed", () => {
  it("at any statement leaves the old version whole or the new one, and nothing beside it", async () => {
    expect(files.length).toBeGreaterThan(60);
    const versions: number[] = [];
    for (const file of files) {
      versions.push(await found(file));
      expect(await left(file)).toEqual([]);
    }
    expect([...new Set(versions)]).toEqual([1, 2]);
    expect(versions).toEqual(versions.toSorted());
  }, 300_000);
});
