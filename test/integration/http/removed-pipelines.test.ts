import { afterAll, beforeAll, expect, test } from "vitest";
import type { AppDocument, FormDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import { measuredImpact } from "../../support/measured-impact.ts";
import { smallApp } from "../../support/small-app.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.remove());

const path = "/apps/small";
const deals = `${path}/forms/deal/records`;
const schema = { type: "object", properties: { name: { type: "string" } } };
const sales = {
  name: "sales",
  initial: ["talks"],
  stages: [
    { name: "talks", title: "Talks", kind: "open", limit: "P1D", probability: 30 },
    { name: "won", title: "Won", kind: "won" },
  ],
  transitions: [{ name: "win", title: "Win", from: ["talks"], to: "won" }],
  scorecard: {
    maximum: 100,
    criteria: [{ name: "named", title: "Named", weight: 100, rules: [{ points: 100 }] }],
    grades: [
      { name: "A", from: 50 },
      { name: "B", from: 0 },
    ],
  },
};
const version = (form: object): AppDocument =>
  smallApp({ schema, ...form } as unknown as Partial<FormDefinition>);

async function save(definition: AppDocument): Promise<string> {
  const { body } = await server.admin.get(`${path}/draft`);
  const saved = await server.admin.put(`${path}/draft`, { definition }, body.revision as number);
  expect(saved.status, saved.text).toBe(200);
  return `"${String(saved.body.revision)}"`;
}

const publish = async (definition: AppDocument, stages?: object) => {
  const headers = { "If-Match": await save(definition) };
  const body = stages === undefined ? {} : { mapping: { forms: { deal: { stages } } } };
  return server.admin.send("POST", `${path}/publish`, { body, headers });
};

test("a form's last pipeline goes away once somebody says that its records leave it, and the history knows where they stood", async () => {
  await server.admin.post("/apps", { name: "small", title: "Small" });
  expect((await publish(version({ pipelines: [sales] }))).status).toBe(201);
  const made = await server.admin.post(deals, { data: { name: "One" } });
  expect(made.body).toMatchObject({ pipeline: "sales", stage: "talks", score: { grade: "A" } });
  const deal = `${deals}/${String(made.body.id)}`;
  const trashed = `${deals}/${String((await server.admin.post(deals, { data: { name: "Two" } })).body.id)}`;
  expect((await server.admin.delete(trashed, 1)).status).toBe(204);

  const staying = await publish(version({ pipelines: [sales] }), { sales: { talks: null } });
  expect(staying.body.problems).toMatchObject([{ code: "mapping-not-removed" }]);
  const refused = await publish(version({}));
  expect(refused.status).toBe(422);
  expect(refused.body.problems).toMatchObject([
    {
      code: "stage-in-use",
      pointer: "/mapping/forms/deal/stages/sales/talks",
      params: { records: 2, leaves: true },
    },
  ]);
  expect(await measuredImpact(server.admin, path)).toMatchObject({
    findings: [{ kind: "stage-removed", needs: "stage", choices: [], params: { leaves: true } }, {}],
  });
  const published = await publish(version({}), { sales: { talks: null } });
  expect(published.status, published.text).toBe(201);
  await server.settled();

  const { body } = await server.admin.get(deal);
  expect(body).toMatchObject({ pipeline: null, stage: null, stageSince: null, revision: 2 });
  expect(body.score ?? null).toBeNull();
  const { events } = (await server.admin.get(`${deal}/events`)).body;
  const migrated = events.find(({ type }: { type: string }) => type === "migrated");
  expect(migrated).toMatchObject({ version: 2, from: "talks", to: null, changes: [] });
  const patched = await server.admin.patch(deal, { data: { name: "Uno" } }, 2);
  expect(patched.status, patched.text).toBe(200);
  const restored = await server.admin.post(`${trashed}/restore`);
  expect([restored.status, restored.body.stage], restored.text).toEqual([200, null]);
  const listed = await server.admin.get(`${deals}?count=exact`);
  expect(listed.body).toMatchObject({ total: 2 });
});

test("a pipeline that comes back takes nobody in by itself", async () => {
  const published = await publish(version({ pipelines: [sales] }));
  expect(published.status, published.text).toBe(201);
  const { records } = (await server.admin.get(deals)).body;
  expect(records.map(({ stage }: { stage: string | null }) => stage)).toEqual([null, null]);
});

test("the history calls the stages and moves of a pipeline that is gone as they were called then", async () => {
  const deal = `${deals}/${String((await server.admin.post(deals, { data: { name: "Three" } })).body.id)}`;
  const moved = await server.admin.send("POST", `${deal}/transitions/win`, {
    body: { data: {} },
    headers: { "If-Match": '"1"' },
  });
  expect(moved.status, moved.text).toBe(200);
  const titles = async () => {
    const { events } = (await server.admin.get(`${deal}/events`)).body;
    return Object.fromEntries(
      events.map((event: { type: string; titles?: object }) => [event.type, event.titles]),
    );
  };
  expect((await titles()).moved).toBeUndefined();
  const published = await publish(version({}), { sales: { won: null } });
  expect(published.status, published.text).toBe(201);
  await server.settled();
  expect(await titles()).toMatchObject({
    moved: { from: "Talks", to: "Won", transition: "Win" },
    migrated: { from: "Won" },
    created: undefined,
  });
});
