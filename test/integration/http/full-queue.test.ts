import { expect, onTestFinished, test } from "vitest";
import { openPostgresStore } from "../../../server/store/postgres/open-postgres-store.ts";
import { openSqliteStore } from "../../../server/store/sqlite/open-sqlite-store.ts";
import { publishApp } from "../../support/publish-app.ts";
import { smallApp } from "../../support/small-app.ts";
import { startTestServer } from "../../support/start-test-server.ts";

const deals = "/apps/small/forms/deal/records";
/** How many writes may wait. */
const queue = 8;

test("while too many writes wait, others are told when to come again, reading goes on, and nothing is half done", async () => {
  const log: string[] = [];
  const server = await startTestServer(
    { write: (line) => void log.push(line) },
    {},
    undefined,
    (location, observer) =>
      "file" in location
        ? openSqliteStore(location.file, { queue, observer })
        : openPostgresStore(location.url, { queue, observer }),
  );
  onTestFinished(server.remove);
  const { admin, services } = server;
  await publishApp(admin, smallApp());
  const { body: first } = await admin.post(deals, { data: { name: "First" } });
  await server.settled();

  const waiting: Promise<unknown>[] = [];
  let goOn = () => {};
  const held = new Promise<void>((resolve) => (goOn = resolve));
  // One writes, and then there is no place in the queue.
  await new Promise<void>((begun) => {
    waiting.push(
      services.store.transact(() => {
        begun();
        return held;
      }),
    );
  });
  for (let count = 0; count < queue; count += 1) waiting.push(services.store.transact(() => held));
  const over = Promise.allSettled(waiting);

  const key = { "Idempotency-Key": "once" };
  const create = (headers = {}) => admin.post(deals, { data: { name: "Second" } }, headers);
  for (const { status, headers, body } of [
    await create(),
    await create(key),
    await admin.patch(`${deals}/${String(first.id)}`, { data: { name: "Other" } }, 1),
    await admin.post(`${deals}/${String(first.id)}/comments`, { text: "Well" }),
  ]) {
    expect([status, headers.get("retry-after")]).toEqual([503, "1"]);
    expect(body.problems).toMatchObject([{ code: "busy" }]);
  }
  expect((await admin.get(deals)).body.records).toMatchObject([{ title: "First", revision: 1 }]);
  expect((await admin.get("/health/ready")).status).toBe(200);
  goOn();
  await over;
  expect((await create(key)).status).toBe(201);
  expect((await admin.get(`${deals}?count=exact`)).body.total).toBe(2);
  expect(log).toEqual([]);
});
