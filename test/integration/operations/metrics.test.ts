import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publishApp } from "../../support/publish-app.ts";
import { smallApp } from "../../support/small-app.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";
import { onPostgres } from "../../support/test-database.ts";

const token = "the-token-of-the-watch";
const deals = "/apps/small/forms/deal/records";
const logged: { readonly [key: string]: unknown }[] = [];

let server: TestServer;
beforeAll(async () => {
  const log = { write: (line: string) => void logged.push(JSON.parse(line) as (typeof logged)[number]) };
  server = await startTestServer(log, { METRICS_TOKEN: token, LOG_LEVEL: "debug" });
  await publishApp(server.admin, smallApp());
});
afterAll(() => server.remove());

const ask = (address: string, shown?: string) =>
  fetch(`${address}/api/health/metrics`, {
    headers: shown === undefined ? {} : { Authorization: `Bearer ${shown}` },
  });

async function metrics(): Promise<ReadonlyMap<string, number>> {
  const text = await (await ask(server.address, token)).text();
  const values = text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map(
      (line) =>
        [line.slice(0, line.lastIndexOf(" ")), Number(line.slice(line.lastIndexOf(" ") + 1))] as const,
    );
  return new Map(values);
}

describe("metrics", () => {
  test("are for whoever shows their token, and nothing where they are not switched on", async () => {
    const answer = await ask(server.address, token);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
    expect((await ask(server.address)).status).toBe(401);
    expect((await ask(server.address, `${token}x`)).status).toBe(401);
    // Whoever administers has no business with them by that alone.
    expect((await server.admin.get("/health/metrics")).status).toBe(401);

    const without = await startTestServer();
    expect((await ask(without.address, token)).status).toBe(404);
    await without.remove();
  });

  test("count requests by the pattern of their route, and never by what was asked for", async () => {
    for (let count = 0; count < 3; count += 1) {
      const made = await server.admin.post(deals, { data: { name: `Deal ${String(count)}` } });
      expect((await server.admin.get(`${deals}/${String(made.body.id)}`)).status).toBe(200);
    }
    await server.admin.get("/nowhere/to-be-found");
    await fetch(`${server.address}/some/page`);
    await fetch(`${server.address}/api/setup`, { method: "PROPFIND" });
    await expect
      .poll(async () =>
        (await metrics()).get('pipewright_http_requests_total{route="unknown",method="other",status="404"}'),
      )
      .toBe(1);
    const values = await metrics();
    const route = (path: string, method: string) => `route="/api${path}",method="${method}"`;
    const records = "/apps/:app/forms/:form/records";
    expect(values.get(`pipewright_http_requests_total{${route(records, "POST")},status="201"}`)).toBe(3);
    const read = route(`${records}/:id`, "GET");
    expect(values.get(`pipewright_http_requests_total{${read},status="200"}`)).toBe(3);
    expect(values.get(`pipewright_http_request_duration_seconds_count{${read}}`)).toBe(3);
    expect(values.get(`pipewright_http_request_duration_seconds_bucket{le="+Inf",${read}}`)).toBe(3);
    expect(values.get('pipewright_http_requests_total{route="page",method="GET",status="404"}')).toBe(1);
    expect([...values.keys()].join("\n")).not.toMatch(/small|nowhere|some|PROPFIND/);
  });

  test("tell of the store, of what follows from events, and of the process", async () => {
    await server.settled();
    const values = await metrics();
    expect(values.get("pipewright_write_queue_length")).toBe(0);
    expect(values.get("pipewright_write_queue_wait_seconds_count")).toBeGreaterThan(3);
    expect(values.get('pipewright_events_backlog{handler="refresh-derived"}')).toBe(0);
    expect(values.get('pipewright_impact_jobs{state="running"}')).toBe(0);
    expect(values.get("process_resident_memory_bytes")).toBeGreaterThan(1_000_000);
    expect(values.get("process_cpu_seconds_total")).toBeGreaterThan(0);
    expect(values.get("nodejs_eventloop_lag_p99_seconds")).toBeGreaterThanOrEqual(0);
    const database = onPostgres() ? "postgres" : "sqlite";
    expect([...values.keys()].some((name) => name.includes(`database="${database}"`))).toBe(true);
  });
});

describe("the id of a request", () => {
  test("is taken over from a proxy where it is one, and stands in the answer and in the log", async () => {
    const idOf = async (given?: string) => {
      const headers: Record<string, string> = given === undefined ? {} : { "X-Request-Id": given };
      return (await fetch(`${server.address}/api/health/live`, { headers })).headers.get("x-request-id");
    };
    expect(await idOf("from-the.proxy_1")).toBe("from-the.proxy_1");
    const made = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
    expect(await idOf()).toMatch(made);
    expect(await idOf("x".repeat(65))).toMatch(made);
    expect(await idOf('" or so')).toMatch(made);
    await expect
      .poll(() => logged.find(({ request }) => request === "from-the.proxy_1"))
      .toMatchObject({ method: "GET", path: "/api/health/live", status: 200, msg: "served" });
  });
});
