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

/** A form with a field and a table with a column, each called so, and called otherwise in the version before. */
function version(form: string, field: string, column: string, notes: readonly string[] = []): AppDocument {
  const [note, fieldNote, columnNote] = notes;
  const was = (name: string | undefined) => (name === undefined ? {} : { renamedFrom: name });
  const cell = { type: "number", ...was(columnNote) };
  const properties = {
    name: { type: "string" },
    [field]: { type: "string", ...was(fieldNote) },
    lines: { type: "array", items: { type: "object", properties: { [column]: cell } } },
  };
  const schema = { type: "object", properties } as unknown as FormDefinition["schema"];
  return smallApp({ name: form, title: form, schema, ...was(note) });
}

async function publish(definition?: AppDocument) {
  const { body } = await server.admin.get(`${path}/draft`);
  let revision = body.revision as number;
  if (definition !== undefined) {
    const saved = await server.admin.put(`${path}/draft`, { definition }, revision);
    expect(saved.status, saved.text).toBe(200);
    revision = saved.body.revision as number;
  }
  expect((await measuredImpact(server.admin, path)).findings).toEqual([]);
  const headers = { "If-Match": `"${String(revision)}"` };
  const published = await server.admin.send("POST", `${path}/publish`, { body: {}, headers });
  expect(published.status, published.text).toBe(201);
  await server.settled();
}

let id: string;
const data = async (form: string) =>
  (await server.admin.get(`${path}/forms/${form}/records/${id}`)).body.data as object;

beforeEach(async () => {
  await server.admin.post("/apps", { name: "small", title: "Small" });
  await publish(version("deal", "town", "qty"));
  const record = { name: "One", town: "Paris", lines: [{ _row: "a", qty: 2 }] };
  const made = await server.admin.post(`${path}/forms/deal/records`, { data: record });
  id = made.body.id as string;
  await publish(version("offer", "city", "count", ["deal", "town", "qty"]));
  return () => server.admin.send("DELETE", path, { body: { name: "small" } });
});

test("what is called again as it once was keeps its values", async () => {
  await publish(version("deal", "town", "qty"));
  expect(await data("deal")).toEqual({ name: "One", town: "Paris", lines: [{ _row: "a", qty: 2 }] });
});

test("restoring a version brings the values back under the names that they had then, however often these changed", async () => {
  await publish(version("quote", "place", "pieces", ["offer", "city", "count"]));
  const restored = await server.admin.post(`${path}/versions/1/restore`, {});
  expect(restored.status, restored.text).toBeLessThan(300);
  const { body } = await server.admin.get(`${path}/draft`);
  expect((body.definition as AppDocument).forms[0]).toMatchObject({
    name: "deal",
    renamedFrom: "quote",
    schema: {
      properties: {
        town: { renamedFrom: "place" },
        lines: { items: { properties: { qty: { renamedFrom: "pieces" } } } },
      },
    },
  });
  await publish();
  expect(await data("deal")).toEqual({ name: "One", town: "Paris", lines: [{ _row: "a", qty: 2 }] });
});
