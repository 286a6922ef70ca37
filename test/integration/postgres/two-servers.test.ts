import { beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { followEvents } from "../../support/follow-events.ts";
import { growingApp, type Growth } from "../../support/growing-app.ts";
import { publishApp } from "../../support/publish-app.ts";
import { countedTables } from "../../support/counted-tables.ts";
import type { TestClient } from "../../support/test-client.ts";
import { twoServers } from "../../support/two-servers.ts";

const path = "/apps/growing";
const deals = `${path}/forms/deal/records`;
const regions = `${path}/forms/region/records`;

/** What a server logs is a failure that nobody was told of. */
const logged: string[] = [];
const servers = twoServers({ write: (line) => void logged.push(line) });
beforeAll(() => publishApp(servers.one.admin, growingApp()));

async function made(by: TestClient, to: string, data: object): Promise<string> {
  const created = await by.post(to, { data });
  if (created.status !== 201) throw new Error(created.text);
  return created.body.id as string;
}

async function publish(by: TestClient, growth: Growth): Promise<number> {
  const { body } = await by.get(`${path}/draft`);
  const saved = await by.put(`${path}/draft`, { definition: growingApp(growth) }, body.revision as number);
  const headers = { "If-Match": saved.headers.get("etag") ?? "" };
  const published = await by.send("POST", `${path}/publish`, { body: {}, headers });
  if (published.status !== 201) throw new Error(published.text);
  return published.body.version as number;
}

test("the same request with a key at both servers at once is done once, with one answer", async () => {
  const key = { "Idempotency-Key": "at-both" };
  const name = "At both";
  const send = (by: TestClient) => by.post(deals, { data: { name, amount: 1 } }, key);
  const answers = await Promise.all(
    [servers.one.admin, servers.elsewhere, servers.one.admin, servers.elsewhere].map(send),
  );
  expect(answers.filter(({ status }) => status !== 201 && status !== 409)).toEqual([]);
  const [first, ...others] = answers.filter(({ status }) => status === 201);
  for (const { text } of [...others, await send(servers.one.admin), await send(servers.elsewhere)])
    expect(text).toBe(first?.text);
  const filter = encodeURIComponent(JSON.stringify({ properties: { name: { const: name } } }));
  expect((await servers.one.admin.get(`${deals}?filter=${filter}&count=exact`)).body.total).toBe(1);
});

test("what is written at one server is read, changed and refused as stale at the other", async () => {
  const id = await made(servers.one.admin, deals, { name: "Shared", amount: 1 });
  expect((await servers.elsewhere.get(`${deals}/${id}`)).body).toMatchObject({ data: { name: "Shared" } });
  expect((await servers.elsewhere.patch(`${deals}/${id}`, { data: { name: "Changed" } }, 1)).status).toBe(
    200,
  );
  expect((await servers.one.admin.patch(`${deals}/${id}`, { data: { name: "Late" } }, 1)).status).toBe(412);
  expect((await servers.one.admin.get(`${deals}/${id}`)).body).toMatchObject({ data: { name: "Changed" } });
});

test("what happens at one server is told by the other within a second", async () => {
  const token = await servers.elsewhere.post("/tokens", { name: "Follower", scope: "read", days: 1 });
  const headers = { Authorization: `Bearer ${String(token.body.secret)}` };
  const following = await followEvents(servers.other.address, headers);
  onTestFinished(() => following.stop());
  const id = await made(servers.one.admin, deals, { name: "Told", amount: 1 });
  await vi.waitFor(async () => {
    const events = await following.until(1);
    expect(events.map(({ data }) => data.record)).toContain(id);
  }, 1_000);
});

test("a version published at one server is served by the other, and derives there too", async () => {
  const region = await made(servers.one.admin, regions, { name: "North" });
  const id = await made(servers.one.admin, deals, { name: "Deal", amount: 5, region });
  const version = await publish(servers.one.admin, { derived: true });
  expect((await servers.elsewhere.get(path)).body.version).toBe(version);
  expect(await made(servers.elsewhere, deals, { name: "New", amount: 7, region })).not.toBe("");
  await vi.waitFor(async () => {
    expect((await servers.elsewhere.get(`${deals}/${id}`)).body).toMatchObject({ data: { twice: 10 } });
    const found = await servers.elsewhere.get(`${regions}/${region}`);
    expect(found.body).toMatchObject({ data: { total: 24 } });
  }, 20_000);
});

test("64 identical changes at two servers: one is made", async () => {
  const id = await made(servers.one.admin, deals, { name: "Wanted", amount: 1 });
  const answers = await Promise.all(
    Array.from({ length: 64 }, (_, index) =>
      (index % 2 === 0 ? servers.one.admin : servers.elsewhere).patch(
        `${deals}/${id}`,
        { data: { name: `By ${String(index)}` } },
        1,
      ),
    ),
  );
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  expect(statuses.filter((status) => status === 412)).toHaveLength(63);
});

test("while one server publishes, the other one writes on, and nothing is lost", async () => {
  const ids: string[] = [];
  for (let index = 0; index < 40; index += 1) {
    ids.push(await made(servers.one.admin, deals, { name: `Deal ${String(index)}`, amount: 1 }));
  }
  const going = { on: true };
  const written = new Map<string, string>();
  async function write(writer: number): Promise<void> {
    for (let count = 0; going.on; count += 1) {
      const id = ids[writer * 10 + (count % 10)] ?? "";
      const name = `Changed ${String(writer)} ${String(count)}`;
      const { headers } = await servers.elsewhere.get(`${deals}/${id}`);
      const changed = await servers.elsewhere.send("PATCH", `${deals}/${id}`, {
        body: { data: { name } },
        headers: { "If-Match": headers.get("etag") ?? "" },
      });
      expect(changed.status, changed.text).toBe(200);
      written.set(id, name);
    }
  }
  const writing = [0, 1, 2, 3].map(write);
  await publish(servers.one.admin, { derived: true, title: 'CONCAT(name, "!")', weights: [20, 80] });
  await publish(servers.one.admin, { title: 'CONCAT(name, "?")', weights: [30, 70] });
  going.on = false;
  await Promise.all(writing);
  await vi.waitFor(async () => {
    for (const [id, name] of written) {
      expect((await servers.one.admin.get(`${deals}/${id}`)).body).toMatchObject({
        title: `${name}?`,
        data: { name },
      });
    }
  }, 30_000);
});

test("queries of a table that was filled for a version are planned by what is in it", async () => {
  await publish(servers.one.admin, { unique: true });
  const { counted } = await countedTables(servers.one.installation.location);
  // The tables are numbered: this is the one of that version.
  expect(counted).toContain("r3_deal");
});

test("where one server ends, the other one goes on with what it did", async () => {
  const third = await servers.one.beside();
  await publish(servers.elsewhere, { derived: true });
  await third.stop();
  const region = await made(servers.elsewhere, regions, { name: "South" });
  await made(servers.elsewhere, deals, { name: "Deal", amount: 3, region });
  await vi.waitFor(async () => {
    expect((await servers.elsewhere.get(`${regions}/${region}`)).body).toMatchObject({ data: { total: 6 } });
  }, 20_000);
});

test("nothing of all that was logged as a failure", () => {
  expect(logged).toEqual([]);
});
