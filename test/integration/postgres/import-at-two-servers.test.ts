import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { RunningServer } from "../../../server/start-server.ts";
import { publishApp } from "../../support/publish-app.ts";
import { smallApp } from "../../support/small-app.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";
import { createTestClient, type TestClient } from "../../support/test-client.ts";

const deals = "/apps/small/forms/deal/records";

let one: TestServer;
let other: RunningServer;
/** The same person at the other server. */
let elsewhere: TestClient;
beforeAll(async () => {
  one = await startTestServer();
  other = await one.beside();
  elsewhere = createTestClient(other.address);
  await elsewhere.post("/session", { email: "ada@example.org", password: "correct horse battery" });
  await publishApp(one.admin, smallApp());
});
afterAll(async () => {
  await other.stop();
  await one.remove();
});

function send(by: TestClient) {
  const body = new FormData();
  const lines = Array.from({ length: 1_500 }, (_, at) => `Filed ${String(at)}`);
  body.set("file", new Blob([`name\n${lines.join("\n")}\n`]), "deals.csv");
  body.set("mapping", JSON.stringify({ columns: [{ column: "name", field: "name" }] }));
  return by.post(`${deals}/import`, body, { "Idempotency-Key": "filed" });
}

test("a file comes in by one server, and the other tells what it came to once that is done", async () => {
  const total = async () => (await elsewhere.get(`${deals}?limit=1&count=exact`)).body.total as number;
  const coming = send(one.admin);
  await vi.waitFor(async () => expect(await total()).toBeGreaterThan(0), 5_000);
  const beside = await send(elsewhere);
  expect(beside.status).toBe(409);
  expect(beside.body.problems).toMatchObject([{ code: "key-running" }]);
  const first = await coming;
  expect(first.body).toMatchObject({ created: 1_500, failed: 0 });
  expect((await send(elsewhere)).text).toBe(first.text);
  expect(await total()).toBe(1_500);
});
