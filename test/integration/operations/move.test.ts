import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Report } from "../../../server/operations/examination.ts";
import type { Finding } from "../../../server/operations/finding.ts";
import { databaseFile, installationOf } from "../../../server/operations/installation.ts";
import { isThere } from "../../../server/operations/is-there.ts";
import { move, movedFile } from "../../../server/operations/move.ts";
import { verifyInstallation } from "../../../server/operations/verify.ts";
import { holdLock } from "../../../server/store/sqlite/hold-lock.ts";
import { sqlite3Driver } from "../../../server/store/sqlite/sqlite3-driver.ts";
import { runCli } from "../../support/run-cli.ts";
import { serveInstallation } from "../../support/serve-installation.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";
import { createTestClient, type TestClient } from "../../support/test-client.ts";
import { countedTables } from "../../support/counted-tables.ts";
import { emptyDatabaseUrl, onPostgres } from "../../support/test-database.ts";

const app = "/apps/opportunity-management";
const asked = [
  `${app}/forms/opportunity/records?limit=100&sort=-amount`,
  `${app}/forms/opportunity/records?trashed=true`,
  `${app}/forms/account/records?limit=100&sort=name`,
  `${app}/forms/contact/records?limit=100`,
  `${app}/versions`,
  "/users",
];
let server: TestServer;
let before: readonly unknown[];

const readAll = (client: TestClient): Promise<readonly unknown[]> =>
  Promise.all(asked.map(async (path) => (await client.get(path)).body as unknown));

beforeAll(async () => {
  server = await startTestServer(undefined, { DATABASE_URL: "" });
  const { admin } = server;
  const installed = await admin.post("/templates/opportunity-management/install", { demo: true });
  if (installed.status !== 201) throw new Error(installed.text);
  const { body } = await admin.get(`${app}/forms/opportunity/records?limit=1`);
  const [record] = body.records as { readonly id: string; readonly revision: number }[];
  await admin.delete(`${app}/forms/opportunity/records/${record?.id ?? ""}`, record?.revision);
  // A column that no field has any more, and one that is new.
  const draft = (await admin.get(`${app}/draft`)).body;
  const definition = draft.definition;
  const account = definition.forms.find(({ name }: { name: string }) => name === "account");
  account.schema.properties.nickname = { type: "string", title: "Nickname", maxLength: 40 };
  const saved = await admin.put(`${app}/draft`, { definition }, draft.revision);
  const headers = { "If-Match": saved.headers.get("etag") ?? "" };
  const published = await admin.send("POST", `${app}/publish`, { body: {}, headers });
  if (published.status !== 201) throw new Error(published.text);
  // What follows from the deletion is part of what is taken along.
  await server.settled();
  before = await readAll(admin);
  await server.stop();
}, 60_000);
afterAll(() => rm(server.installation.dataDir, { recursive: true, force: true }));

const targetOf = (databaseUrl: string) =>
  installationOf({ dataDir: server.installation.dataDir, databaseUrl });

test("a move needs to be told where to", async () => {
  expect(await move(server.installation)).toMatchObject({ findings: [{ code: "no-database-named" }] });
  const { code, err } = await runCli(["move"], { DATA_DIR: server.installation.dataDir });
  expect([code, err]).toEqual([1, expect.stringContaining("DATABASE_URL names no database to move into.")]);
});

describe.runIf(onPostgres())("a move into PostgreSQL", () => {
  test("touches nothing while a server runs, where something is in the database, and where rows do not come out", async () => {
    const { dataDir } = server.installation;
    const target = targetOf(await emptyDatabaseUrl());
    const held = await holdLock(join(dataDir, "in-use.lock"));
    expect(await move(target)).toMatchObject({ findings: [{ code: "in-use" }] });
    await held?.release();

    // What no text of PostgreSQL can hold, or is none, never comes over the API.
    const file = join(dataDir, databaseFile);
    await changed(file, `UPDATE "user" SET name = 'Ada' || char(0)`);
    expect(await move(target)).toMatchObject({ findings: [{ code: "unexpected" }] });
    await changed(file, `UPDATE "user" SET name = CAST('Ada' AS BLOB)`);
    expect(await move(target)).toMatchObject({
      findings: [{ code: "rows-differ", params: { table: "user" } }],
    });
    await changed(file, `UPDATE "user" SET name = 'Ada'`);
    expect(await isThere(file)).toBe(true);

    const other = targetOf(await emptyDatabaseUrl());
    const running = await serveInstallation({ ...other, dataDir: join(dataDir, "other") });
    await running.stop();
    expect(await move(other)).toMatchObject({ findings: [{ code: "database-not-empty" }] });
    expect(await move({ ...target, dataDir: join(dataDir, "nothing") })).toMatchObject({
      findings: [{ code: "no-database" }],
    });
  });

  test("takes everything along: what people read is the same, what they write goes on, and search finds it", async () => {
    const target = targetOf(await emptyDatabaseUrl());
    const { dataDir } = target;
    const environment = {
      DATA_DIR: dataDir,
      DATABASE_URL: "url" in target.location ? target.location.url : "",
    };
    const moved = await runCli(["move"], environment);
    expect(moved).toMatchObject({ code: 0, err: "" });
    expect(moved.out).toMatch(
      /^Moved into PostgreSQL: \d{3,} rows in \d\d tables, each read back and compared\./,
    );
    expect(await countedTables(target.location)).toMatchObject({ others: [] });
    expect(await isThere(join(dataDir, databaseFile))).toBe(false);
    expect(await isThere(join(dataDir, movedFile))).toBe(true);
    const found: Finding[] = [];
    const report: Report = { looked: () => undefined, found: (fault) => void found.push(fault) };
    await verifyInstallation(target, report);
    expect(found).toEqual([]);

    const running = await serveInstallation(target);
    onTestFinished(() => running.stop());
    const client = createTestClient(running.address);
    await client.post("/session", { email: "ada@example.org", password: "correct horse battery" });
    expect(await readAll(client)).toEqual(before);
    const made = await client.post(`${app}/forms/account/records`, { data: { name: "苏州新客户" } });
    expect(made.status).toBe(201);
    await expect
      .poll(async () => (await client.get(`${app}/forms/account/records?search=苏州`)).body.records.length, {
        timeout: 10_000,
      })
      .toBeGreaterThan(1);
    expect(await move(target)).toMatchObject({ findings: [{ code: "no-database" }] });
  });
});

async function changed(file: string, sql: string): Promise<void> {
  const connection = await sqlite3Driver.open(file, "write");
  await connection.run(sql);
  await connection.close();
}
