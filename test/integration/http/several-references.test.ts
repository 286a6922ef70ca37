import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";
import { importApp, visits, visitsApp } from "../../support/visits-app.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await importApp(server.admin, visitsApp);
});
afterAll(() => server.remove());

async function visit(data: object = {}): Promise<string> {
  const made = await server.admin.post(visits, { data: { name: "V", ...data } });
  if (made.status !== 201) throw new Error(made.text);
  return made.body.id as string;
}

describe("a record to which a field of several references leads", () => {
  test("stays while the field says restrict, which it does by default", async () => {
    const cause = await visit();
    const later = await visit({ causes: [await visit(), cause] });
    const refused = await server.admin.delete(`${visits}/${cause}`, 1);
    expect(refused.status).toBe(409);
    expect(refused.body.problems).toMatchObject([{ code: "referenced" }]);
    const { revision } = (await server.admin.get(`${visits}/${later}`)).body;
    await server.admin.patch(`${visits}/${later}`, { data: { causes: null } }, revision);
    expect((await server.admin.delete(`${visits}/${cause}`, 1)).status).toBe(204);
  });

  test("leaves the others in the field that says clear, and the history tells of it", async () => {
    const [gone, stays] = [await visit(), await visit()];
    const [both, alone] = [await visit({ before: [gone, stays] }), await visit({ before: [gone] })];
    expect((await server.admin.delete(`${visits}/${gone}`, 1)).status).toBe(204);
    expect((await server.admin.get(`${visits}/${both}`)).body.data.before).toEqual([stays]);
    expect((await server.admin.get(`${visits}/${alone}`)).body.data.before).toBeUndefined();
    const { events } = (await server.admin.get(`${visits}/${both}/events`)).body;
    expect(events[0]).toMatchObject({
      type: "updated",
      changes: [{ field: "before", from: [gone, stays], to: [stays] }],
    });
  });
});
