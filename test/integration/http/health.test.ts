import { afterAll, beforeAll, expect, test } from "vitest";
import { StoreUnavailable } from "../../../server/store/store-unavailable.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";

/** Whether the database is away. */
let lost = false;
const log: string[] = [];
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ write: (line) => void log.push(line) }, {}, (store) => ({
    ...store,
    users: {
      ...store.users,
      count: () => (lost ? Promise.reject(new StoreUnavailable(new Error("away"))) : store.users.count()),
    },
  }));
});
afterAll(() => server.remove());

test("anybody may ask whether it lives and whether it can serve, and nothing more is told", async () => {
  for (const path of ["/health/live", "/health/ready"]) {
    const { status, headers, text } = await server.client().get(path);
    expect([status, headers.get("content-type"), text]).toEqual([
      200,
      "application/json; charset=utf-8",
      '{"ok":true}',
    ]);
    expect((await server.client().send("HEAD", path)).status).toBe(200);
  }
  expect((await server.client().get("/health")).status).toBe(404);
});

test("without its database it lives on, cannot serve, says when to ask again, and can by itself once that is back", async () => {
  const somebody = server.client();
  lost = true;
  const { status, headers, body } = await somebody.get("/health/ready");
  expect([status, headers.get("retry-after")]).toEqual([503, "2"]);
  expect(body).toMatchObject({ status: 503, problems: [{ code: "busy" }] });
  expect((await somebody.get("/health/live")).status).toBe(200);
  lost = false;
  expect((await somebody.get("/health/ready")).status).toBe(200);
  expect(log).toEqual([]);
});
