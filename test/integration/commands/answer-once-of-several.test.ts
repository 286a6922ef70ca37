import { afterAll, beforeAll, expect, test } from "vitest";
import type { FormDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import { fragileStores } from "../../support/fragile-store.ts";
import { mayFail } from "../../support/may-fail.ts";
import { publishApp } from "../../support/publish-app.ts";
import { smallApp } from "../../support/small-app.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";
import type { TestAnswer } from "../../support/test-client.ts";

const deals = "/apps/small/forms/deal/records";

const definition = smallApp({
  schema: { type: "object", properties: { name: { type: "string", "x-unique": true } } },
  pipelines: [
    {
      ...{ name: "way", title: "Way", initial: ["first"] },
      stages: [
        { name: "first", title: "First", kind: "open" },
        { name: "second", title: "Second", kind: "won" },
      ],
      transitions: [{ name: "go", title: "Go", from: ["first"], to: "second" }],
    },
  ],
} as unknown as Partial<FormDefinition>);

const stores = fragileStores();
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer(undefined, {}, stores.over);
  await publishApp(server.admin, definition);
});
afterAll(() => server.remove());

let count = 0;
const fresh = (): string => `n${String((count += 1))}`;

function done(answer: TestAnswer): TestAnswer {
  if (answer.status >= 300) throw new Error(answer.text);
  return answer;
}

async function newDeal(): Promise<string> {
  return done(await server.admin.post(deals, { data: { name: fresh() } })).body.id as string;
}

test("several records that are broken off behind the first are each changed once when they come again", async () => {
  const ids = [await newDeal(), await newDeal(), await newDeal()];
  const transition = { name: "go", comment: "At once" };
  const key = { "Idempotency-Key": fresh() };
  const send = () => server.admin.post(`${deals}/bulk`, { ids: [...ids, "nobody"], transition }, key);
  stores.breakOff("behind");
  expect((await mayFail(() => send())).status).toBe(500);
  const again = done(await send());
  const results = again.body.results as { status: number }[];
  expect(results.map((one) => one.status)).toEqual([200, 200, 200, 404]);
  expect((await send()).text).toBe(again.text);
  for (const id of ids) {
    const { body } = await server.admin.get(`${deals}/${id}/events`);
    const events = body.events as { type: string }[];
    expect(events.filter(({ type }) => type === "moved")).toHaveLength(1);
  }
});

test("several records that are broken off are not taken for those of another body, and go on as their own", async () => {
  const ids = [await newDeal(), await newDeal()];
  const key = { "Idempotency-Key": fresh() };
  const transition = { name: "go" };
  const send = (some: readonly string[]) =>
    server.admin.post(`${deals}/bulk`, { ids: some, transition }, key);
  stores.breakOff("behind");
  expect((await mayFail(() => send(ids))).status).toBe(500);
  const other = await send(ids.slice(0, 1));
  expect([other.status, other.body.problems[0].code]).toEqual([422, "key-reused"]);
  const results = done(await send(ids)).body.results as { status: number }[];
  expect(results.map(({ status }) => status)).toEqual([200, 200]);
});

test("what is refused in a transaction is refused again, and leaves nothing open", async () => {
  const key = { "Idempotency-Key": fresh() };
  const send = () => server.admin.post("/apps", { name: "small", title: "Again" }, key);
  const refused = await send();
  expect(refused.status).toBe(409);
  expect((await send()).text).toBe(refused.text);
  expect((await server.admin.post("/apps", { name: fresh(), title: "Another" })).status).toBe(201);
});

test("what others write meanwhile is met as without a key", async () => {
  const name = fresh();
  const created = await Promise.all(
    Array.from({ length: 4 }, () =>
      server.admin.post(deals, { data: { name } }, { "Idempotency-Key": fresh() }),
    ),
  );
  expect(created.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422]);
  const deal = `${deals}/${await newDeal()}`;
  const moved = await Promise.all(
    Array.from({ length: 4 }, () =>
      server.admin.post(`${deal}/transitions/go`, {}, { "If-Match": "*", "Idempotency-Key": fresh() }),
    ),
  );
  expect(moved.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  const noted = await Promise.all(
    ["a", "b"].map((text) => server.admin.post(`${deal}/comments`, { text }, { "Idempotency-Key": fresh() })),
  );
  expect(noted.map(({ status }) => status)).toEqual([201, 201]);
});
