import { afterAll, beforeAll, expect, test } from "vitest";
import type { AppDocument, FieldSchema } from "../../../runtime/core/definition/generated/definition.ts";
import { publishApp } from "../../support/publish-app.ts";
import { smallApp } from "../../support/small-app.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await publishApp(server.admin, version({ fax: { ...text, title: "Fax" }, town: text, partner }));
});
afterAll(() => server.remove());

const path = "/apps/small";
const deals = `${path}/forms/deal/records`;
const text: FieldSchema = { type: "string" };
const partner: FieldSchema = { type: "string", format: "reference", title: "Partner", "x-form": "deal" };

const version = (fields: { readonly [name: string]: FieldSchema }): AppDocument =>
  smallApp({ schema: { type: "object", properties: { name: text, ...fields } } });

async function publish(definition: AppDocument): Promise<void> {
  const { body } = await server.admin.get(`${path}/draft`);
  const saved = await server.admin.put(`${path}/draft`, { definition }, body.revision as number);
  const headers = { "If-Match": `"${String(saved.body.revision)}"` };
  const published = await server.admin.send("POST", `${path}/publish`, { body: {}, headers });
  if (published.status !== 201) throw new Error(published.text);
}

test("a draft takes no field that the form does not have, but texts of those that it had, and keeps both for its author", async () => {
  const made = await server.admin.post(deals, { data: { name: "Two" } });
  const draft = `${deals}/new/draft`;
  const data = { name: "One", fax: "571", town: "Ulm", partner: made.body.id as string };
  expect((await server.admin.put(draft, { data })).body).toMatchObject({ data, former: [] });

  await publish(version({ city: { ...text, renamedFrom: "town" } }));
  const former = [
    { title: "Fax", text: "571" },
    { title: "Partner", text: "Two" },
  ];
  const now = { name: "One", city: "Ulm" };
  expect((await server.admin.get(draft)).body).toMatchObject({ data: now, former });

  const refused = await server.admin.put(draft, { data });
  expect(refused.status).toBe(400);
  expect((refused.body.problems as { code: string }[]).map(({ code }) => code)).toContain("unknown-field");
  expect((await server.admin.get(draft)).body).toMatchObject({ data: now, former });

  expect((await server.admin.put(draft, { data: now, former })).status).toBe(200);
  expect((await server.admin.get(draft)).body).toMatchObject({ data: now, former });
  await publish(version({ town: { ...text, renamedFrom: "city" } }));
  expect((await server.admin.get(draft)).body).toMatchObject({ data: { name: "One", town: "Ulm" }, former });
  expect((await server.admin.put(draft, { data: now, former: [{ title: "Fax" }] })).status).toBe(400);
});
