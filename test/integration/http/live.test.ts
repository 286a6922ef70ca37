import { expect, onTestFinished, test } from "vitest";
import { followEvents, type Following } from "../../support/follow-events.ts";
import { opportunities, salesServer } from "../../support/sales-server.ts";
import { startTestServer } from "../../support/start-test-server.ts";
import type { TestClient } from "../../support/test-client.ts";

const sales = salesServer();
const password = "correct horse battery";

async function tokenOf(client: TestClient): Promise<string> {
  const made = await client.post("/tokens", { name: "Follower", scope: "read", days: 1 });
  expect(made.status, made.text).toBe(201);
  return made.body.secret as string;
}

async function follow(client: TestClient, headers: Record<string, string> = {}): Promise<Following> {
  const secret = await tokenOf(client);
  const following = await followEvents(sales.server.address, {
    Authorization: `Bearer ${secret}`,
    ...headers,
  });
  onTestFinished(() => following.stop());
  return following;
}

test("whoever may read a form hears what happens to its records, and nobody else does", async () => {
  const rep = await sales.member("Rosa", ["rep"]);
  const stranger = await sales.server.person("Sven");
  const [hers, his] = [await follow(rep), await follow(stranger)];
  expect(hers.headers.get("content-type")).toMatch(/^text\/event-stream/);
  const id = await sales.opportunity({ name: "Heard of" });
  const events = await hers.until(2);
  const told = events.find(({ data }) => data.record === id);
  expect(told).toMatchObject({
    event: "record",
    data: { app: "opportunity-management", form: "opportunity" },
  });
  expect(JSON.stringify(events)).not.toContain("Heard of");
  const nothing = await Promise.race([
    his.until(1),
    new Promise((resolve) => setTimeout(resolve, 600, "nothing")),
  ]);
  expect(nothing).toBe("nothing");
});

test("whoever may use an app hears of its new version, and nobody else does", async () => {
  const rep = await sales.member("Ruth", ["rep"]);
  const stranger = await sales.server.person("Stine");
  const [hers, his] = [await follow(rep), await follow(stranger)];
  const at = "/apps/opportunity-management/draft";
  const draft = await sales.admin.get(at);
  const definition = { ...(draft.body.definition as object), description: "Said anew" };
  const saved = await sales.admin.put(at, { definition }, draft.body.revision as number);
  expect(saved.status, saved.text).toBe(200);
  const headers = { "If-Match": saved.headers.get("etag") ?? "" };
  const published = await sales.admin.post("/apps/opportunity-management/publish", {}, headers);
  expect(published.status, published.text).toBe(201);
  const events = await hers.until(1);
  expect(events.map(({ event, data }) => ({ event, data }))).toContainEqual({
    event: "app",
    data: { app: "opportunity-management" },
  });
  const nothing = await Promise.race([
    his.until(1),
    new Promise((resolve) => setTimeout(resolve, 600, "nothing")),
  ]);
  expect(nothing).toBe("nothing");
});

test("who comes back gets what was missed, each record once", async () => {
  const first = await follow(sales.admin);
  const id = await sales.opportunity();
  const seen = (await first.until(2)).find(({ data }) => data.record === id);
  first.stop();
  const record = await sales.admin.get(`${opportunities}/${id}`);
  await sales.admin.patch(
    `${opportunities}/${id}`,
    { data: { name: "Once" } },
    record.body.revision as number,
  );
  const other = await sales.opportunity();
  const again = await follow(sales.admin, { "Last-Event-ID": seen?.id ?? "" });
  const records = (await again.until(3)).map(({ data }) => data.record);
  expect(records).toContain(id);
  expect(records).toContain(other);
  expect(new Set(records).size).toBe(records.length);
});

test("who was away for too long, or comes from another database, is told to look again", async () => {
  const following = await follow(sales.admin, { "Last-Event-ID": "999999" });
  expect(await following.until(1)).toMatchObject([{ event: "reset" }]);
});

test.each(["somewhere", "-1", "1.5", "1e3", "0x10", "9".repeat(40), "7, 8", "ÿ"])(
  "who comes back from a place that is none (%s) is told to look again",
  async (place) => {
    const following = await follow(sales.admin, { "Last-Event-ID": place });
    expect(following.status).toBe(200);
    const told = await following.until(1);
    expect(told).toMatchObject([{ event: "reset" }]);
    // From there on it goes on as for everybody.
    const id = await sales.opportunity();
    await expect.poll(() => told.map(({ data }) => data.record)).toContain(id);
  },
);

test("who has no place yet hears what happens from now on", async () => {
  const following = await follow(sales.admin, { "Last-Event-ID": "" });
  const id = await sales.opportunity();
  const told = await following.until(1);
  await expect.poll(() => told.map(({ data }) => data.record)).toContain(id);
  expect(told.every(({ event }) => event === "record")).toBe(true);
});

test("a stream ends with the session", async () => {
  const address = sales.server.address;
  await sales.server.person("Lea");
  const signedIn = await fetch(`${address}/api/session`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ email: "lea@example.org", password }),
  });
  const cookie = signedIn.headers.get("set-cookie")?.split(";")[0] ?? "";
  const following = await followEvents(address, { Cookie: cookie });
  expect(following.status).toBe(200);
  await fetch(`${address}/api/session`, { method: "DELETE", headers: { Cookie: cookie } });
  await sales.opportunity();
  expect(await following.until(1)).toMatchObject([{ event: "over" }]);
  await expect(following.ended).resolves.toBeUndefined();
});

test("nobody follows without signing in, nor with more streams than a person has browsers", async () => {
  expect((await sales.server.client().get("/events")).status).toBe(401);
  const secret = await tokenOf(await sales.server.person("Otto"));
  const headers = { Authorization: `Bearer ${secret}` };
  const all: Following[] = [];
  onTestFinished(() => all.forEach((each) => each.stop()));
  for (let count = 0; count < 21; count += 1) all.push(await followEvents(sales.server.address, headers));
  expect(all.map(({ status }) => status)).toEqual([...Array.from({ length: 20 }, () => 200), 503]);
  expect(all.at(-1)?.headers.get("retry-after")).toBe("10");
  all[0]?.stop();
  await expect
    .poll(async () => {
      const next = await followEvents(sales.server.address, headers);
      all.push(next);
      return next.status;
    })
    .toBe(200);
});

test("a server that ends ends its streams, and keeps nobody waiting", async () => {
  const server = await startTestServer();
  const secret = await tokenOf(server.admin);
  const following = await followEvents(server.address, { Authorization: `Bearer ${secret}` });
  await server.remove();
  await expect(following.ended).resolves.toBeUndefined();
});
