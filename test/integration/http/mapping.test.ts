import { afterAll, beforeAll, expect, test } from "vitest";
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

const options = (...names: string[]) => ({
  type: "string",
  oneOf: names.map((name) => ({ const: name, title: name })),
});
const stages = (...names: string[]) => ({
  name: "sales",
  initial: names,
  stages: names.map((name, index) => ({ name, title: name, kind: "open", probability: index * 10 })),
  transitions: names.map((name) => ({
    name: `to-${name}`,
    title: name,
    from: names.filter((one) => one !== name),
    to: name,
  })),
});

function version(properties: object, pipeline: object): AppDocument {
  const form = {
    schema: { type: "object", properties },
    pipelines: [pipeline],
  } as unknown as Partial<FormDefinition>;
  return smallApp(form);
}

const first = version(
  {
    name: { type: "string" },
    source: options("web", "fair"),
    notes: { type: "string" },
    size: { type: "string" },
  },
  stages("a", "b", "c"),
);
const second = version(
  { name: { type: "string" }, source: options("web"), more: { type: "string" }, size: { type: "number" } },
  stages("a", "c"),
);

async function publish(definition: AppDocument, mapping?: object) {
  const { body } = await server.admin.get(`${path}/draft`);
  const saved = await server.admin.put(`${path}/draft`, { definition }, body.revision as number);
  expect(saved.status, saved.text).toBe(200);
  const headers = { "If-Match": `"${String(saved.body.revision)}"` };
  return server.admin.send("POST", `${path}/publish`, {
    body: mapping === undefined ? {} : { mapping },
    headers,
  });
}

async function made(data: object, stage: string): Promise<string> {
  const created = await server.admin.post(deals, { data, pipeline: "sales", stage });
  expect(created.status, created.text).toBe(201);
  return created.body.id as string;
}

test("what goes away while records use it is refused by name, and mapped for every record with its history", async () => {
  await server.admin.post("/apps", { name: "small", title: "Small" });
  const begun = await publish(first);
  expect(begun.status, begun.text).toBe(201);
  const mapped = await made({ name: "One", source: "fair", notes: "long", size: "12" }, "b");
  const plain = await made({ name: "Two", source: "web" }, "a");
  const trashed = await made({ name: "Three", source: "fair", size: "big" }, "c");
  expect((await server.admin.delete(`${deals}/${trashed}`, 1)).status).toBe(204);

  const refused = await publish(second);
  expect(refused.status).toBe(422);
  expect(refused.body.problems).toMatchObject([
    { code: "stage-in-use", pointer: "/mapping/forms/deal/stages/sales/b", params: { records: 1 } },
    { code: "option-in-use", pointer: "/mapping/forms/deal/options/source/fair", params: { records: 2 } },
    { code: "field-in-use", pointer: "/mapping/forms/deal/fields/notes", params: { records: 1 } },
  ]);
  expect((await server.admin.get(path)).body.version).toBe(1);
  const unknown = await publish(second, { forms: { deal: { stages: { sales: { b: "nowhere" } } } } });
  expect([unknown.status, unknown.body.problems[0].pointer]).toEqual([
    422,
    "/mapping/forms/deal/stages/sales/b",
  ]);

  const mapping = {
    forms: {
      deal: { stages: { sales: { b: "c" } }, options: { source: { fair: null } }, fields: { notes: "more" } },
    },
  };
  const published = await publish(second, mapping);
  expect(published.status, published.text).toBe(201);
  await server.settled();

  const { body } = await server.admin.get(`${deals}/${mapped}`);
  expect(body).toMatchObject({ stage: "c", revision: 2, data: { name: "One", more: "long", size: 12 } });
  expect(body.data).not.toHaveProperty("source");
  const history = (await server.admin.get(`${deals}/${mapped}/events`)).body.events;
  expect(history[0]).toMatchObject({
    type: "migrated",
    version: 2,
    from: "b",
    to: "c",
    changes: [
      { field: "source", from: "fair" },
      { field: "size", from: "12", to: 12 },
      { field: "notes", from: "long" },
      { field: "more", to: "long" },
    ],
  });
  expect((await server.admin.get(`${deals}/${plain}`)).body).toMatchObject({
    revision: 1,
    data: { source: "web" },
  });
  const restored = await server.admin.post(`${deals}/${trashed}/restore`, {}, { "If-Match": '"3"' });
  expect([restored.status, restored.body.data], restored.text).toEqual([200, { name: "Three" }]);
  const lost = (await server.admin.get(`${deals}/${trashed}/events`)).body.events;
  expect(lost[1]).toMatchObject({
    type: "migrated",
    changes: [
      { field: "source", from: "fair" },
      { field: "size", from: "big" },
    ],
  });

  const changed = await server.admin.get(`${path}/versions/2/changes?since=1`);
  expect(changed.body.changes, changed.text).toContainEqual(
    expect.objectContaining({ kind: "removed", item: "field", name: "notes" }),
  );
  expect((await server.admin.get(`${path}/versions/1/changes?since=2`)).body.changes).toContainEqual(
    expect.objectContaining({ kind: "added", item: "field", name: "notes" }),
  );
  expect((await server.admin.get(`${path}/versions/2/changes?since=9`)).status).toBe(404);

  // Somebody who still has the former version open keeps what they typed, and is told.
  const stale = await server.admin.patch(`${deals}/${mapped}`, { data: { notes: "typed" } }, 1);
  expect(stale.status).toBe(400);
  expect((await server.admin.patch(`${deals}/${mapped}`, { data: { name: "typed" } }, 1)).status).toBe(412);
  expect(
    (await server.admin.post(`${deals}/${mapped}/transitions/to-b`, {}, { "If-Match": '"2"' })).status,
  ).toBe(404);
  const filtered = await server.admin.get(
    `${deals}?filter=${encodeURIComponent('{"properties":{"_probability":{"const":10}}}')}`,
  );
  expect(filtered.body.records).toHaveLength(2);
});

test("a yes or no goes away without a word while nobody said yes, and is refused for one that did", async () => {
  const { schema, pipelines } = second.forms[0] as FormDefinition;
  const third = version({ ...schema.properties, signed: { type: "boolean" } }, pipelines?.[0] ?? {});
  const added = await publish(third);
  expect(added.status, added.text).toBe(201);
  const id = await made({ name: "Four", signed: true }, "a");
  await made({ name: "Five", signed: false }, "a");
  const refused = await publish(second);
  expect([refused.status, refused.body.problems]).toMatchObject([
    422,
    [
      {
        code: "field-in-use",
        params: { field: "signed", records: 1 },
        message:
          "1 record has a value in the field “signed”, which goes away. Say which field takes it, or drop it.",
      },
    ],
  ]);
  expect((await server.admin.patch(`${deals}/${id}`, { data: { signed: false } }, 1)).status).toBe(200);
  const published = await publish(second);
  expect(published.status, published.text).toBe(201);
});
