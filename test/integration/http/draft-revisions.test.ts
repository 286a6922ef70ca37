import { beforeEach, describe, expect, test } from "vitest";
import { salesServer } from "../../support/sales-server.ts";
import { publishApp } from "../../support/publish-app.ts";
import { smallApp } from "../../support/small-app.ts";

const sales = salesServer();
const codes = (answer: { body: { problems: { code: string }[] } }) =>
  answer.body.problems.map(({ code }) => code);
let app = "";
let apps = 0;

beforeEach(async () => {
  apps += 1;
  app = `/apps/small-${String(apps)}`;
  await publishApp(sales.admin, { ...smallApp(), name: `small-${String(apps)}` });
});

async function read() {
  const { body } = await sales.admin.get(`${app}/draft`);
  return body as { begun: boolean; revision: number; definition: { [key: string]: unknown } };
}

/** Saves the draft with another description; gives back the answer. */
async function saveAs(description: string, revision: number) {
  const { definition } = await read();
  return sales.admin.put(`${app}/draft`, { definition: { ...definition, description } }, revision);
}

const publish = (revision: number) =>
  sales.admin.post(`${app}/publish`, {}, { "If-Match": `"${String(revision)}"` });

describe("what was read of a draft", () => {
  test("is stale once a version was published meanwhile, draft or none", async () => {
    const opened = await read();
    expect(opened.begun).toBe(false);
    const other = await saveAs("Bob's", opened.revision);
    expect((await publish(other.body.revision)).status).toBe(201);
    const answer = await sales.admin.put(`${app}/draft`, { definition: opened.definition }, opened.revision);
    expect([answer.status, codes(answer)]).toEqual([412, ["stale"]]);
    expect((await sales.admin.get(app)).body.definition.description).toBe("Bob's");
    const now = await read();
    expect([now.begun, now.definition["description"]]).toEqual([false, "Bob's"]);
    expect((await saveAs("Ada's", now.revision)).status).toBe(200);
  });

  test("is stale before it is of another app", async () => {
    const { revision } = await read();
    const putOther = (expected: number) =>
      sales.admin.put(`${app}/draft`, { definition: { ...smallApp(), name: "other" } }, expected);
    expect((await putOther(revision)).status).toBe(422);
    await saveAs("Bob's", revision);
    const answer = await putOther(revision);
    expect([answer.status, codes(answer)]).toEqual([412, ["stale"]]);
  });

  test("is stale once it was discarded and begun anew", async () => {
    const saved = await saveAs("Ada's", (await read()).revision);
    expect((await sales.admin.delete(`${app}/draft`, saved.body.revision)).status).toBe(204);
    const begun = await saveAs("Bob's", (await read()).revision);
    expect(begun.status).toBe(200);
    expect((await saveAs("Ada's again", saved.body.revision)).status).toBe(412);
    expect((await publish(saved.body.revision)).status).toBe(412);
    expect((await sales.admin.delete(`${app}/draft`, saved.body.revision)).status).toBe(412);
    expect((await read()).definition["description"]).toBe("Bob's");
  });
});

describe("an old version", () => {
  const restore = (version: string, headers: { [name: string]: string } = {}) =>
    sales.admin.post(`${app}/versions/${version}/restore`, {}, headers);

  test("takes the place of a draft, or only of the draft that was read", async () => {
    const opened = await read();
    const saved = await saveAs("Bob's", opened.revision);
    for (const stale of [String(opened.revision), "somebody-elses"]) {
      const refused = await restore("1", { "If-Match": `"${stale}"` });
      expect([refused.status, codes(refused)], stale).toEqual([412, ["stale"]]);
    }
    expect((await read()).definition["description"]).toBe("Bob's");
    const restored = await restore("1", { "If-Match": `"${String(saved.body.revision)}"` });
    expect([restored.status, restored.body.revision]).toEqual([200, saved.body.revision + 1]);
    expect((await restore("1", { "If-Match": "*" })).body.revision).toBe(saved.body.revision + 2);
  });

  test("replaces no draft unread, and becomes one where there is none", async () => {
    const begun = await restore("1");
    expect([begun.status, begun.body.begun]).toEqual([200, true]);
    await saveAs("Bob's", begun.body.revision);
    const refused = await restore("1");
    expect([refused.status, codes(refused)]).toEqual([428, ["revision-wanted"]]);
    expect((await restore("9")).status).toBe(404);
    expect((await read()).definition["description"]).toBe("Bob's");
  });

  test("is named by decimal digits alone", async () => {
    expect((await sales.admin.get(`${app}/versions/1`)).status).toBe(200);
    for (const version of ["1e0", "0x1", "1.0", "+1", "-1", "01", "%201", "0", "9".repeat(20)]) {
      const answers = [
        await sales.admin.get(`${app}/versions/${version}`),
        await sales.admin.get(`${app}/versions/${version}/changes`),
        await restore(version),
      ];
      expect(
        answers.map(({ status }) => status),
        version,
      ).toEqual([404, 404, 404]);
    }
    const changes = `${app}/versions/1/changes`;
    expect((await sales.admin.get(`${changes}?since=0`)).status).toBe(200);
    expect((await sales.admin.get(`${changes}?since=7`)).status).toBe(404);
    for (const since of ["0e0", "0x0", "", "-1"]) {
      const answer = await sales.admin.get(`${changes}?since=${since}`);
      expect([answer.status, codes(answer)], since).toEqual([400, ["malformed-parameter"]]);
    }
  });
});
