import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
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
const visits = `${path}/forms/visit/records`;

const title = { type: "string", title: "Name" };
const options = (...names: string[]) => ({
  type: "string",
  title: "Kind",
  oneOf: names.map((name) => ({ const: name, title: name })),
});
const stages = (...names: string[]) => ({
  name: "path",
  title: "Path",
  initial: names.slice(0, 1),
  stages: names.map((name, index) => ({ name, title: name, kind: index === 0 ? "open" : "won" })),
  transitions: names.slice(1).map((name, index) => ({
    name: `to-${name}`,
    title: name,
    from: [names[index]],
    to: name,
  })),
});

/** Deals, and visits where they are given. */
function version(visit: Partial<FormDefinition> | null): AppDocument {
  const [deal] = smallApp().forms;
  const form = { ...deal, name: "visit", title: { en: "Visit", "zh-CN": "拜访" }, ...visit };
  return smallApp({}, { forms: [deal, ...(visit === null ? [] : [form])] as FormDefinition[] });
}

const form = (properties: object, ...names: string[]): Partial<FormDefinition> =>
  ({
    schema: { type: "object", properties: { name: title, ...properties } },
    pipelines: [stages(...names)],
  }) as unknown as Partial<FormDefinition>;

const visit = form({ minutes: { type: "number" }, kind: options("call", "trip") }, "planned", "done");
const none = version(null);
const dropped = { forms: { visit: null } };

async function save(definition: AppDocument): Promise<number> {
  const { body } = await server.admin.get(`${path}/draft`);
  const saved = await server.admin.put(`${path}/draft`, { definition }, body.revision as number);
  expect(saved.status, saved.text).toBe(200);
  return saved.body.revision as number;
}

async function publish(definition: AppDocument, mapping?: object) {
  const headers = { "If-Match": `"${String(await save(definition))}"` };
  const body = mapping === undefined ? {} : { mapping };
  const published = await server.admin.send("POST", `${path}/publish`, { body, headers });
  await server.settled();
  return published;
}

async function made(data: object, stage = "planned"): Promise<string> {
  const created = await server.admin.post(visits, { data, stage });
  expect(created.status, created.text).toBe(201);
  return created.body.id as string;
}

beforeEach(async () => {
  await server.admin.post("/apps", { name: "small", title: "Small" });
  const first = await publish(version(visit));
  if (first.status !== 201) throw new Error(first.text);
  return () => server.admin.send("DELETE", path, { body: { name: "small" } });
});

test("a form that goes away with records, be they in the trash, is a decision", async () => {
  const id = await made({ name: "One" });
  expect((await server.admin.delete(`${visits}/${id}`, 1)).status).toBe(204);
  const refused = await publish(none);
  expect(refused.status).toBe(422);
  expect(refused.body.problems).toMatchObject([
    { code: "form-in-use", pointer: "/mapping/forms/visit", params: { form: "visit", records: 1 } },
  ]);
  expect((await server.admin.get(path)).body.version).toBe(1);

  const finding = { kind: "form-removed", form: "visit", count: 1, trashed: 1, choices: [] };
  expect((await measuredImpact(server.admin, path)).findings).toMatchObject([{ ...finding, needs: "form" }]);
  const decided = await measuredImpact(server.admin, path, { mapping: dropped });
  expect(decided.findings).toMatchObject([{ ...finding, needs: null }]);
  expect((await publish(none, dropped)).status).toBe(201);
});

test("a form without records goes away without a question, and null is said of forms that go away alone", async () => {
  const wrong = await publish(version(visit), { forms: { visit: null } });
  expect(wrong.body.problems).toMatchObject([
    { code: "mapping-not-removed", pointer: "/mapping/forms/visit" },
  ]);
  expect((await publish(none)).status).toBe(201);
});

test("restoring the version brings the records of its form back, with their history", async () => {
  const id = await made({ name: "One", minutes: 30, kind: "trip" });
  const trashed = await made({ name: "Two" });
  await server.admin.delete(`${visits}/${trashed}`, 1);
  expect((await publish(none, dropped)).status).toBe(201);
  expect((await server.admin.get(`${visits}/${id}`)).status).toBe(404);

  expect((await server.admin.post(`${path}/versions/1/restore`, {})).status).toBeLessThan(300);
  const finding = { kind: "form-returned", form: "visit", count: 1, needs: null };
  expect((await measuredImpact(server.admin, path)).findings).toMatchObject([finding]);
  const { body } = await server.admin.get(`${path}/draft`);
  const headers = { "If-Match": `"${String(body.revision)}"` };
  const restored = await server.admin.send("POST", `${path}/publish`, { body: {}, headers });
  expect(restored.status, restored.text).toBe(201);
  await server.settled();
  const back = await server.admin.get(`${visits}/${id}`);
  expect(back.body).toMatchObject({
    revision: 1,
    stage: "planned",
    data: { name: "One", minutes: 30, kind: "trip" },
  });
  expect((await server.admin.get(`${visits}/${id}/events`)).body.events).toMatchObject([{ type: "created" }]);
  expect((await server.admin.post(`${visits}/${trashed}/restore`, {})).status).toBe(200);
  expect((await server.admin.get(visits)).body.records).toHaveLength(2);
  await made({ name: "Three" });

  // It goes and comes as often as one likes.
  expect((await publish(none, dropped)).status).toBe(201);
  expect((await publish(version(visit))).status).toBe(201);
  expect((await server.admin.get(visits)).body.records).toHaveLength(3);
});

test("records of a form that comes back otherwise are as the form is now, and the history keeps what does not fit", async () => {
  const id = await made({ name: "One", minutes: 30, kind: "trip" });
  const moved = await server.admin.post(`${visits}/${id}/transitions/to-done`, {}, { "If-Match": '"1"' });
  expect(moved.status, moved.text).toBe(200);
  expect((await publish(none, dropped)).status).toBe(201);
  const other = form({ minutes: { type: "string" }, kind: options("call") }, "new", "planned");
  expect((await publish(version(other))).status).toBe(201);
  expect((await server.admin.get(`${visits}/${id}`)).body).toMatchObject({
    revision: 3,
    stage: "new",
    data: { name: "One", minutes: "30" },
  });
  const [last] = (await server.admin.get(`${visits}/${id}/events`)).body.events as object[];
  expect(last).toMatchObject({
    type: "migrated",
    from: "done",
    to: "new",
    changes: [
      { field: "minutes", from: 30, to: "30" },
      { field: "kind", from: "trip" },
    ],
  });
});
