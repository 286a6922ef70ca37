import { afterAll, beforeAll, expect, test } from "vitest";
import type { EventView } from "../../../runtime/contract/generated/contract.ts";
import type { AppDocument, FormDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import { smallApp } from "../../support/small-app.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.remove());

const path = "/apps/small";
const deals = `${path}/forms/deal/records`;

const version = (fields: object): AppDocument =>
  smallApp({
    schema: { type: "object", properties: { name: { type: "string", title: "Name" }, ...fields } },
  } as unknown as Partial<FormDefinition>);

async function publish(definition: AppDocument, fields: object = {}): Promise<void> {
  const { body } = await server.admin.get(`${path}/draft`);
  const saved = await server.admin.put(`${path}/draft`, { definition }, body.revision as number);
  const headers = { "If-Match": `"${String(saved.body.revision)}"` };
  const mapping = { forms: { deal: { fields } } };
  const published = await server.admin.send("POST", `${path}/publish`, { body: { mapping }, headers });
  if (published.status !== 201) throw new Error(published.text);
  await server.settled();
}

test("the history says what its fields were where they are something else by now, or no more", async () => {
  await server.admin.post("/apps", { name: "small", title: "Small" });
  const options = ["web", "fair"].map((name) => ({ const: name, title: name.toUpperCase() }));
  await publish(
    version({
      town: { type: "string", title: "Town" },
      share: { type: "number", format: "percent", title: "Share" },
      source: { type: "string", title: "Source", oneOf: options },
    }),
  );
  const data = { name: "One", town: "Paris", share: 12.5, source: "fair" };
  const made = await server.admin.post(deals, { data });
  const record = `${deals}/${String(made.body.id)}`;
  await server.admin.patch(record, { data: { name: "Two", share: 13.25 } }, 1);
  const money = { type: "number", format: "money", "x-currency": "JPY", title: "Fee" };
  await publish(version({ share: money }), { town: null, share: null, source: null });
  await server.admin.patch(record, { data: { share: 20 } }, 3);

  const { events } = (await server.admin.get(`${record}/events`)).body as { events: EventView[] };
  const changesOf = (index: number) =>
    new Map(events[index]?.changes?.map(({ field, ...change }) => [field, change]));
  expect(changesOf(0).get("share")).toEqual({ to: 20 });
  const percent = { type: "number", format: "percent", title: "Share" };
  expect(Object.fromEntries(changesOf(1))).toEqual({
    town: { from: "Paris", was: { from: { type: "string", title: "Town" } } },
    share: { from: 13.25, was: { from: percent } },
    source: {
      from: "fair",
      was: { from: { type: "string", title: "Source", oneOf: [{ const: "fair", title: "FAIR" }] } },
    },
  });
  expect(Object.fromEntries(changesOf(2))).toEqual({
    name: { from: "One", to: "Two" },
    share: { from: 12.5, to: 13.25, was: { from: percent, to: percent } },
  });
});
