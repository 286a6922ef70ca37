import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import type { AppDocument } from "../../../runtime/core/definition/generated/definition.ts";
import { BrokenOff } from "../../../server/events/broken-off.ts";
import { backfillPage } from "../../../server/commands/backfill-page.ts";
import { publishDraft } from "../../../server/commands/publish-draft.ts";
import { readConfig } from "../../../server/config.ts";
import type { Services } from "../../../server/services.ts";
import { StoreClosed } from "../../../server/store/store-closed.ts";
import type { StoreTransaction } from "../../../server/store/store.ts";
import { startServer, type RunningServer } from "../../../server/start-server.ts";
import { growingApp } from "../../support/growing-app.ts";
import { databaseUrl, dropDatabase } from "../../support/test-database.ts";
import { createTestClient, type TestClient } from "../../support/test-client.ts";

const path = "/apps/growing";
const deals = `${path}/forms/deal/records`;
const regions = `${path}/forms/region/records`;
const password = "correct horse battery";

let dataDir: string;
let server: RunningServer;
let admin: TestClient;

async function start(): Promise<void> {
  const read = readConfig({
    DATA_DIR: dataDir,
    DATABASE_URL: await databaseUrl(dataDir),
    PORT: "0",
    SETUP_TOKEN: "set-up-token",
    LOG_LEVEL: "error",
  });
  if (!read.ok) throw new Error(read.sentence);
  const templates = join(import.meta.dirname, "../../../templates");
  const log = pino({ level: "error" }, { write: (line) => void process.stderr.write(line) });
  server = await startServer(read.config, { templates, client: null }, log);
  admin = createTestClient(server.address);
}

async function saveDraft(definition: AppDocument): Promise<number> {
  const { body } = await admin.get(`${path}/draft`);
  const saved = await admin.put(`${path}/draft`, { definition }, body.revision as number);
  if (saved.status !== 200) throw new Error(saved.text);
  return saved.body.revision as number;
}

async function publish(definition: AppDocument) {
  const headers = { "If-Match": `"${String(await saveDraft(definition))}"` };
  return admin.send("POST", `${path}/publish`, { body: {}, headers });
}

/** Publishes without anything following from it, as if the process had ended there. */
async function publishAndNoMore(definition: AppDocument): Promise<Services> {
  const revision = await saveDraft(definition);
  const { store } = server.services;
  const [user] = await store.users.list();
  const app = await store.apps.byName("growing");
  if (user === undefined || app === undefined) throw new Error("nobody published");
  const services = { ...server.services, published: () => undefined };
  expect(await publishDraft(services, user, app, { expected: revision, note: null })).toMatchObject({
    ok: true,
  });
  return services;
}

async function made(to: string, data: object): Promise<string> {
  const created = await admin.post(to, { data });
  if (created.status !== 201) throw new Error(created.text);
  return created.body.id as string;
}

async function sorted(by: string, forms = deals): Promise<readonly { data: { name: string } }[]> {
  const list = await admin.get(`${forms}?sort=${by}`);
  if (list.status !== 200) throw new Error(list.text);
  return list.body.records as { data: { name: string } }[];
}

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "pipewright-"));
  await start();
  onTestFinished(async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
    await dropDatabase(dataDir);
  });
  await admin.post("/setup", { token: "set-up-token", name: "Ada", email: "ada@example.org", password });
  await admin.post("/apps", { name: "growing", title: "Growing" });
  const published = await publish(growingApp());
  if (published.status !== 201) throw new Error(published.text);
});

test("a field whose values are shared cannot become unique, and nothing changes", async () => {
  await made(deals, { name: "One" });
  const second = await made(deals, { name: "One" });
  const refused = await publish(growingApp({ unique: true }));
  expect(refused.status).toBe(422);
  expect(refused.body.problems).toMatchObject([
    {
      code: "definition-not-unique",
      pointer: "/forms/0/schema/properties/name/x-unique",
      message:
        "Records share a value of “name”, so it cannot be unique. Make their values differ first: checking the draft lists them.",
    },
  ]);
  expect((await admin.get(path)).body.version).toBe(1);
  expect((await admin.get(`${path}/versions`)).body.versions).toHaveLength(1);
  await made(deals, { name: "One" });

  for (const { id, revision } of (await admin.get(deals)).body.records as {
    id: string;
    revision: number;
  }[]) {
    if (id !== second) await admin.patch(`${deals}/${id}`, { data: { name: id } }, revision);
  }
  expect((await publish(growingApp({ unique: true }))).status).toBe(201);
  expect((await admin.post(deals, { data: { name: "One" } })).status).toBe(422);
});

test("records get what the new version derives, and stay at their revision", async () => {
  const region = await made(regions, { name: "North" });
  const big = await made(deals, { name: "Big", amount: 90, region });
  await made(deals, { name: "Small", amount: 10, region });
  const trashed = await made(deals, { name: "Trashed", amount: 30 });
  await admin.delete(`${deals}/${trashed}`, 1);
  const before = await admin.get(`${deals}/${big}`);
  expect(before.body).toMatchObject({ title: "Big", score: { total: 100 } });

  const next = growingApp({ title: 'CONCAT(name, "!")', weights: [20, 80], derived: true });
  expect((await publish(next)).status).toBe(201);
  await server.settled();

  const { body, headers } = await admin.get(`${deals}/${big}`);
  expect(body).toMatchObject({ title: "Big!", data: { twice: 180, share: 0.9 } });
  expect(headers.get("etag")).toBe(before.headers.get("etag"));
  expect([body.revision, body.updatedAt]).toEqual([before.body.revision, before.body.updatedAt]);
  expect(await sorted("-twice")).toMatchObject([
    { title: "Big!", data: { twice: 180 } },
    { title: "Small!", data: { twice: 20, share: 0.1 }, score: { total: 80, grade: "A" } },
  ]);
  expect(await sorted("-total", regions)).toMatchObject([{ data: { total: 200 } }]);
  const restored = await admin.post(`${deals}/${trashed}/restore`, {}, { "If-Match": '"2"' });
  expect(restored.body).toMatchObject({ title: "Trashed!", data: { twice: 60 } });
  expect(await server.services.store.settings.get("backfill:growing")).toBeUndefined();
});

test("what a process left undone, the next one goes on with", async () => {
  for (const amount of [1, 2, 3, 4]) await made(deals, { name: `Deal ${String(amount)}`, amount });
  const region = await made(regions, { name: "North" });
  await made(deals, { name: "Deal 5", amount: 5, region });
  const services = await publishAndNoMore(growingApp({ derived: true }));
  expect(await backfillPage(services, "growing", { size: 2 })).toBe(true);
  const done = async () => (await sorted("name")).map(({ data }) => "twice" in data);
  expect(await done()).toEqual([true, true, false, false, false]);
  expect(await services.store.settings.get("backfill:growing")).toMatchObject({ version: 2 });

  await server.stop();
  await start();
  await admin.post("/session", { email: "ada@example.org", password });
  await server.settled();
  expect(await done()).toEqual([true, true, true, true, true]);
  expect((await sorted("name")).at(-1)).toMatchObject({ data: { twice: 10, share: 1 } });
  expect(await sorted("name", regions)).toMatchObject([{ data: { total: 10 } }]);
  expect(await server.services.store.settings.get("backfill:growing")).toBeUndefined();
});

test("a version that comes before the records are up to date brings up those of all forms", async () => {
  const region = await made(regions, { name: "North" });
  await made(deals, { name: "Deal", amount: 1, region });
  await publishAndNoMore(growingApp({ derived: true }));
  expect((await publish(growingApp({ derived: true }))).status).toBe(201);
  await server.settled();
  expect(await sorted("twice")).toMatchObject([{ version: 1, data: { twice: 2, share: 1 } }]);
  expect(await sorted("total", regions)).toMatchObject([{ data: { total: 2 } }]);
});

test("a page that was broken off behind its first writes is brought to its end", async () => {
  const region = await made(regions, { name: "North" });
  await made(deals, { name: "Deal", amount: 1, region });
  const services = await publishAndNoMore(growingApp({ derived: true }));
  const { records } = services.store;
  const breaking = {
    ...services,
    store: {
      ...services.store,
      records: { ...records, referring: () => Promise.reject(new Error("broken")) },
    },
  };
  await expect(backfillPage(breaking, "growing")).rejects.toThrow("broken");
  expect(await sorted("twice")).toMatchObject([{ data: { twice: 2 } }]);
  await backfillPage(services, "growing", { thorough: true });
  expect(await sorted("twice")).toMatchObject([{ data: { twice: 2, share: 1 } }]);
});

test("a publication under which the process ends is refused for now", async () => {
  const next = growingApp();
  const dying = vi.spyOn(server.services.store, "prepare").mockRejectedValue(new StoreClosed());
  const { status, headers } = await publish(next);
  dying.mockRestore();
  expect([status, headers.get("retry-after")]).toEqual([503, "5"]);
});

test("a page ends between two records once the process does, and the next one goes on with it", async () => {
  const region = await made(regions, { name: "North" });
  await made(deals, { name: "Deal", amount: 1, region });
  const services = await publishAndNoMore(growingApp({ derived: true }));
  const left = await services.store.settings.get("backfill:growing");
  let asked = 0;
  const stopped = () => (asked += 1) > 1;
  await expect(backfillPage(services, "growing", { stopped })).rejects.toBeInstanceOf(BrokenOff);
  expect(await services.store.settings.get("backfill:growing")).toEqual(left);
  await backfillPage(services, "growing", { thorough: true });
  expect(await sorted("twice")).toMatchObject([{ data: { twice: 2, share: 1 } }]);
});

test.each([0, 500])(
  "what comes into use at the last moment is not taken away, beside %i other changes",
  async (others) => {
    const id = await made(deals, { name: "Deal" });
    const next = growingApp();
    const [pipeline] = next.forms[0]?.pipelines ?? [];
    if (pipeline === undefined) throw new Error("deals have no pipeline");
    const lost = { name: "lost", title: "Lost", kind: "lost" };
    const lose = { name: "lose", title: "Lose", from: ["open"], to: "lost" };
    Object.assign(pipeline, { stages: [pipeline.stages[0], lost], transitions: [lose] });
    const expected = await saveDraft(next);
    const { services } = server;
    const [user] = await services.store.users.list();
    const app = await services.store.apps.byName("growing");
    if (user === undefined || app === undefined) throw new Error("nobody publishes");
    let counted = false;
    const late = {
      ...services,
      store: {
        ...services.store,
        async transact<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T> {
          counted = true;
          const won = await admin.post(`${deals}/${id}/transitions/win`, { data: {} }, { "If-Match": '"1"' });
          expect(won.status, won.text).toBe(200);
          for (let done = 0; done < others; done += 50)
            await Promise.all(Array.from({ length: 50 }, () => made(deals, { name: "Another" })));
          return services.store.transact(work);
        },
      },
    };
    const refused = await publishDraft(late, user, app, { expected, note: null });
    expect(counted).toBe(true);
    expect(refused).toMatchObject({
      ok: false,
      problems: [{ code: "stage-in-use", params: { stage: "won", records: 1 } }],
    });
    expect((await admin.get(`${deals}/${id}`)).body).toMatchObject({ stage: "won", version: 1 });
  },
);

test("of two who publish at once one is told so, and what is written meanwhile is there under the new version", async () => {
  const ids: string[] = [];
  for (let index = 0; index < 220; index += 1) ids.push(await made(deals, { name: `Deal ${String(index)}` }));
  const next = growingApp({ title: 'CONCAT(name, "!")', unique: true });
  const headers = { "If-Match": `"${String(await saveDraft(next))}"` };
  const send = () => admin.send("POST", `${path}/publish`, { body: {}, headers });
  const going = { on: true };
  const both = Promise.all([send(), send()]).finally(() => void (going.on = false));
  const written = new Map<string, string>();
  // Which of the two versions gave a record its title.
  const titles = new Set<boolean>();
  async function write(writer: number): Promise<void> {
    for (let index = 0; going.on; index += 1) {
      const id = ids[writer * 50 + (index % 50)] ?? "";
      const name = `Changed ${String(writer)} ${String(index)}`;
      const { headers: read } = await admin.get(`${deals}/${id}`);
      const patched = await admin.send("PATCH", `${deals}/${id}`, {
        body: { data: { name } },
        headers: { "If-Match": read.get("etag") ?? "" },
      });
      expect(patched.status, patched.text).toBe(200);
      written.set(id, name);
      titles.add(String(patched.body.title).endsWith("!"));
      ids.push(await made(deals, { name: `New ${String(writer)} ${String(index)}` }));
    }
  }
  await Promise.all([0, 1, 2, 3].map(write));
  const answers = await both;
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  expect(titles.has(false)).toBe(true);
  await server.settled();
  for (const [id, name] of written) {
    expect((await admin.get(`${deals}/${id}`)).body).toMatchObject({ title: `${name}!`, data: { name } });
  }
  const counted = await admin.get(`${path}/forms/deal/aggregate`);
  expect(counted.body.groups, counted.text).toMatchObject([{ count: ids.length }]);
});
