import { afterEach, expect, test } from "vitest";
import { openStore } from "../../../server/store/open-store.ts";
import type { Store } from "../../../server/store/store.ts";
import { endlessForm } from "../../support/endless-form.ts";
import { accounts, app, opportunities } from "../../support/sales-server.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";

let server: TestServer | undefined;
afterEach(() => server?.remove());

interface Started {
  readonly admin: TestServer["admin"];
  readonly address: string;
  /** The address of an account. */
  readonly account: string;
  readonly log: readonly string[];
}

/** A server on which reading opportunities comes to no end. */
async function start(over?: (store: Store) => Store, readingLimit?: number): Promise<Started> {
  const log: string[] = [];
  server = await startTestServer({ write: (line) => void log.push(line) }, {}, over, (...opening) =>
    openStore(...opening, readingLimit),
  );
  const { admin, address } = server;
  await admin.post("/templates/opportunity-management/install", { demo: false });
  const { body: account } = await admin.post(accounts, { data: { name: "ACME" } });
  const deal = { name: "A deal", currency: "CNY", account: account.id as string };
  expect((await admin.post(opportunities, { data: deal })).status).toBe(201);
  await server.settled();
  await endlessForm(server.services.store.location, "opportunity");
  return { admin, address, account: `${accounts}/${String(account.id)}`, log };
}

test("what takes too long is refused with how to mend it, in both languages, and others are read", async () => {
  const { admin, account } = await start(undefined, 1_000);
  const told = new Set<string>();
  for (const path of [
    opportunities,
    `${opportunities}?count=exact`,
    `${app}/forms/opportunity/aggregate?group=_stage`,
    `${opportunities}/export?format=csv`,
    `${opportunities}/export?format=xlsx`,
  ]) {
    const language = told.size === 0 ? "en" : "zh-CN";
    const { status, headers, body } = await admin.get(path, { "Accept-Language": language });
    expect([path, status, headers.get("retry-after")]).toEqual([path, 503, "30"]);
    expect(body.problems).toMatchObject([{ code: "reading-too-long", params: { seconds: 1 } }]);
    told.add(body.problems[0].message as string);
  }
  expect([...told]).toEqual([
    expect.stringMatching(/longer than 1 s .* Filter more narrowly/),
    expect.stringMatching(/超过 1 秒.*缩小筛选范围/),
  ]);
  expect((await admin.get(account)).status).toBe(200);
  expect((await admin.get(accounts)).body.records).toHaveLength(1);
});

test("a client that goes away ends what was read for it, and nothing is told as a fault", async () => {
  let begun = 0;
  const ends: Promise<string>[] = [];
  const watched = (store: Store): Store => {
    const aggregate: Store["records"]["aggregate"] = (query) => {
      begun += 1;
      const reading = store.records.aggregate(query);
      ends.push(
        reading.then(
          () => "read",
          (error: Error) => error.name,
        ),
      );
      return reading;
    };
    return { ...store, records: { ...store.records, aggregate } };
  };
  const { admin, address, log } = await start((store) => ({
    ...store,
    now: async () => watched(await store.now()),
  }));
  const token = await admin.post("/tokens", { name: "Reader", scope: "read", days: 1 });
  const headers = { Authorization: `Bearer ${String(token.body.secret)}` };
  const leaving = new AbortController();
  const groups = ["_stage", "source", "currency", "account"];
  const readings = Array.from({ length: 8 }, (_, index) =>
    fetch(`${address}/api${app}/forms/opportunity/aggregate?group=${groups[index % 4] ?? ""}`, {
      headers,
      signal: leaving.signal,
    }),
  );
  await expect.poll(() => begun).toBe(8);
  leaving.abort();
  const left = await Promise.allSettled(readings);
  expect(left.every(({ status }) => status === "rejected")).toBe(true);
  expect(await Promise.all(ends)).toEqual(Array.from({ length: 8 }, () => "ReadingAbandoned"));
  expect((await admin.get(accounts)).body.records).toHaveLength(1);
  expect(log).toEqual([]);
});
