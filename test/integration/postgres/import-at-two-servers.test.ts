import { beforeAll, expect, test, vi } from "vitest";
import { publishApp } from "../../support/publish-app.ts";
import { smallApp } from "../../support/small-app.ts";
import type { TestClient } from "../../support/test-client.ts";
import { twoServers } from "../../support/two-servers.ts";

const deals = "/apps/small/forms/deal/records";

const servers = twoServers();
beforeAll(() => publishApp(servers.one.admin, smallApp()));

function send(by: TestClient) {
  const body = new FormData();
  const lines = Array.from({ length: 1_500 }, (_, at) => `Filed ${String(at)}`);
  body.set("file", new Blob([`name\n${lines.join("\n")}\n`]), "deals.csv");
  body.set("mapping", JSON.stringify({ columns: [{ column: "name", field: "name" }] }));
  return by.post(`${deals}/import`, body, { "Idempotency-Key": "filed" });
}

test("a file comes in by one server, and the other tells what it came to once that is done", async () => {
  const total = async () =>
    (await servers.elsewhere.get(`${deals}?limit=1&count=exact`)).body.total as number;
  const coming = send(servers.one.admin);
  await vi.waitFor(async () => expect(await total()).toBeGreaterThan(0), 5_000);
  const beside = await send(servers.elsewhere);
  expect(beside.status).toBe(409);
  expect(beside.body.problems).toMatchObject([{ code: "key-running" }]);
  const first = await coming;
  expect(first.body).toMatchObject({ created: 1_500, failed: 0 });
  expect((await send(servers.elsewhere)).text).toBe(first.text);
  expect(await total()).toBe(1_500);
});
