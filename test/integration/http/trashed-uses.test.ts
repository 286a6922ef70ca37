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

function version(stages: readonly string[], sources: readonly string[], properties: object): AppDocument {
  const source = { type: "string", oneOf: sources.map((name) => ({ const: name, title: name })) };
  const pipeline = {
    name: "sales",
    initial: stages,
    stages: stages.map((name, index) => ({ name, title: name, kind: "open", probability: index * 10 })),
    transitions: stages.map((name) => ({
      ...{ name: `to-${name}`, title: name, to: name },
      from: stages.filter((one) => one !== name),
    })),
  };
  const form = { schema: { type: "object", properties: { ...properties, source } }, pipelines: [pipeline] };
  return smallApp(form as unknown as Partial<FormDefinition>);
}

const name = { type: "string" };
const first = version(["a", "b", "c"], ["web", "fair"], { name, notes: name, size: name });
const second = version(["a", "c"], ["web"], { name, size: { type: "number" } });

async function save(definition: AppDocument): Promise<number> {
  const { body } = await server.admin.get(`${path}/draft`);
  const saved = await server.admin.put(`${path}/draft`, { definition }, body.revision as number);
  expect(saved.status, saved.text).toBe(200);
  return saved.body.revision as number;
}

const publish = (revision: number, body: object = {}) =>
  server.admin.post(`${path}/publish`, body, { "If-Match": `"${String(revision)}"` });

test("what only records in the trash use is told before publishing, refused until it is decided, and mapped", async () => {
  await server.admin.post("/apps", { name: "small", title: "Small" });
  expect((await publish(await save(first))).status).toBe(201);
  const made = async (data: object, stage: string) =>
    (await server.admin.post(deals, { data, pipeline: "sales", stage })).body.id as string;
  const living = await made({ name: "Kept", source: "fair", size: "3" }, "a");
  const trashed = await made({ name: "Gone", source: "fair", notes: "long", size: "big" }, "b");
  expect((await server.admin.delete(`${deals}/${trashed}`, 1)).status).toBe(204);

  const revision = await save(second);
  const impact = await measuredImpact(server.admin, path);
  const decisions = impact.findings.filter(({ needs }) => needs !== null);
  expect(decisions.map(({ kind, count, trashed: gone, ids }) => [kind, count, gone, ids.toSorted()])).toEqual(
    [
      ["option-removed", 2, 1, [living, trashed].toSorted()],
      ["stage-removed", 1, 1, [trashed]],
      ["field-removed", 1, 1, [trashed]],
    ],
  );
  expect(impact.records["deal"]).toBe(1);
  const number = String(decisions[1]?.finding);
  const listed = await server.admin.get(`${path}/draft/impact/${impact.job ?? ""}/records?finding=${number}`);
  expect(listed.body.records).toMatchObject([{ id: trashed, title: "Gone", stage: "b", trashed: true }]);

  const refused = await publish(revision);
  expect(refused.status).toBe(422);
  const problems = refused.body.problems as { code: string; params: { records: number } }[];
  expect(problems.map(({ code, params }) => [code, params.records])).toEqual([
    ["stage-in-use", 1],
    ["option-in-use", 2],
    ["field-in-use", 1],
  ]);

  const fields = {
    stages: { sales: { b: "c" } },
    options: { source: { fair: "web" } },
    fields: { notes: null },
  };
  const mapping = { forms: { deal: fields } };
  const published = await publish(revision, { mapping });
  expect(published.status, published.text).toBe(201);
  await server.settled();
  const restored = await server.admin.post(`${deals}/${trashed}/restore`, {}, { "If-Match": '"3"' });
  expect(restored.body, restored.text).toMatchObject({ stage: "c", data: { name: "Gone", source: "web" } });
  const { events } = (await server.admin.get(`${deals}/${trashed}/events`)).body;
  expect(events[1]).toMatchObject({ type: "migrated", from: "b", to: "c" });
  expect(events[1].changes).toContainEqual(expect.objectContaining({ field: "notes", from: "long" }));
}, 60_000);
