import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { app, opportunities, salesServer } from "../../support/sales-server.ts";
import { smallApp } from "../../support/small-app.ts";

const sales = salesServer({ demo: true });
const zip = { "Content-Type": "application/zip" };

describe("a template", () => {
  test("is in the gallery with its forms and the picture of its pipeline", async () => {
    const { body } = await sales.admin.get("/templates");
    const template = body.templates.find((one: { name: string }) => one.name === "opportunity-management");
    expect(template.demoRecords).toBeGreaterThan(200);
    expect(template.forms.map((form: { name: string }) => form.name)).toContain("opportunity");
    expect(template.pipelines[0].stages).toHaveLength(7);
    const one = await sales.admin.get("/templates/opportunity-management");
    expect(one.body.definition.name).toBe("opportunity-management");
  });

  test("is installed with its demo data, and whoever installs it has every role", async () => {
    const { body } = await sales.admin.get(`${opportunities}?count=exact&limit=1`);
    expect(body.total).toBeGreaterThanOrEqual(60);
    const session = await sales.admin.get("/session");
    expect(session.body.apps[0].roles.sort()).toEqual(["director", "legal", "manager", "rep", "service"]);
  });

  test("is not installed twice under one name, but beside itself under another", async () => {
    const again = await sales.admin.post("/templates/opportunity-management/install", {});
    expect(again.status).toBe(409);
    const beside = await sales.admin.post("/templates/opportunity-management/install", {
      app: "deals",
      title: "Deals in Europe",
      locale: "en",
    });
    expect(beside.body).toEqual({ app: "deals", version: 1 });
    const view = await sales.admin.get("/apps/deals");
    expect(view.body).toMatchObject({
      app: "deals",
      locale: "en",
      definition: { name: "deals", title: "Deals in Europe" },
    });
    expect((await sales.admin.get("/apps/deals/forms/opportunity/records")).body.records).toEqual([]);
  });

  test("is installed by administrators only", async () => {
    const rep = await sales.member("Rita", ["rep"]);
    expect((await rep.post("/templates/opportunity-management/install", { app: "mine" })).status).toBe(403);
  });
});

describe("a draft", () => {
  test("starts from the published version, wants its revision, and refuses a stale one", async () => {
    const { body, headers } = await sales.admin.get(`${app}/draft`);
    expect(body).toMatchObject({ begun: false, revision: 0, base: 1 });
    expect(headers.get("etag")).toBe('"0"');
    const { definition } = body;
    expect((await sales.admin.put(`${app}/draft`, { definition })).status).toBe(428);
    const saved = await sales.admin.put(`${app}/draft`, { definition }, 0);
    expect(saved.status).toBe(200);
    expect((await sales.admin.put(`${app}/draft`, { definition }, 0)).status).toBe(412);
    expect((await sales.admin.delete(`${app}/draft`, saved.body.revision)).status).toBe(204);
    expect((await sales.admin.get(`${app}/draft`)).body).toMatchObject({ begun: false, revision: 2 });
  });

  test("is checked with every problem at its pointer, and its changes are told", async () => {
    const { definition, revision } = (await sales.admin.get(`${app}/draft`)).body;
    const broken = structuredClone(definition);
    broken.forms[0].schema.properties.amount["x-visibleWhen"] = { required: ["nothing"] };
    broken.forms[0].pipelines[0].transitions[0].to = "nowhere";
    const saved = await sales.admin.put(`${app}/draft`, { definition: broken }, revision);
    const checked = await sales.admin.post(`${app}/draft/check`);
    const pointers = checked.body.problems.map((one: { pointer: string }) => one.pointer);
    expect(
      pointers.some((one: string) => one.startsWith("/forms/0/schema/properties/amount/x-visibleWhen")),
    ).toBe(true);
    expect(pointers).toContain("/forms/0/pipelines/0/transitions/0/to");

    const refused = await sales.admin.send("POST", `${app}/publish`, {
      body: {},
      headers: { "If-Match": `"${saved.body.revision}"` },
    });
    expect(refused.status).toBe(422);
    expect((await sales.admin.get(app)).body.version).toBe(1);
    expect((await sales.admin.get(`${app}/versions`)).body.versions).toHaveLength(1);
    await sales.admin.delete(`${app}/draft`, saved.body.revision);
  });

  test("becomes the next version, and an old version can be brought back as a draft", async () => {
    const { definition } = (await sales.admin.get("/apps/deals/draft")).body;
    const wider = structuredClone(definition);
    wider.forms.find((form: { name: string }) => form.name === "account").schema.properties.motto = {
      type: "string",
      title: "Motto",
      maxLength: 40,
    };
    const saved = await sales.admin.put("/apps/deals/draft", { definition: wider }, 0);
    const checked = await sales.admin.post("/apps/deals/draft/check");
    expect(checked.body.problems).toEqual([]);
    expect(checked.body.changes).toMatchObject([
      { kind: "added", item: "field", form: "account", name: "motto" },
    ]);
    const publish = (revision: number) =>
      sales.admin.send("POST", "/apps/deals/publish", {
        body: { note: "A motto" },
        headers: { "If-Match": `"${String(revision)}"` },
      });
    expect((await publish(999)).status).toBe(412);
    const published = await publish(saved.body.revision);
    expect(published.status).toBe(201);
    expect(published.body).toEqual({ version: 2 });

    const accounts = "/apps/deals/forms/account/records";
    const created = await sales.admin.post(accounts, { data: { name: "华为", motto: "Onward" } });
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({ version: 2, data: { motto: "Onward" } });
    const versions = await sales.admin.get("/apps/deals/versions");
    expect(versions.body.versions).toMatchObject([{ version: 2, note: "A motto" }, { version: 1 }]);
    expect(Object.values(versions.body.refs)).toEqual([{ title: "Ada" }]);
    const old = await sales.admin.get("/apps/deals/versions/1");
    expect(old.body.definition).toEqual(definition);
    const restored = await sales.admin.post("/apps/deals/versions/1/restore");
    expect(restored.body).toMatchObject({ definition, base: 2 });
    expect((await sales.admin.get("/apps/deals/versions/9")).status).toBe(404);
  });

  test("must keep the app's name and stay within the limits", async () => {
    const { revision } = (await sales.admin.get(`${app}/draft`)).body;
    const named = await sales.admin.put(`${app}/draft`, { definition: { name: "other" } }, revision);
    expect(named.body.problems).toMatchObject([{ code: "name-differs" }]);
    const deep = JSON.parse(
      `{"name":"opportunity-management","x":${"[".repeat(200)}${"]".repeat(200)}}`,
    ) as unknown;
    expect((await sales.admin.put(`${app}/draft`, { definition: deep }, revision)).status).toBe(422);
  });
});

describe("an app as a file", () => {
  test("goes out as the folder of its definition and comes back byte for byte", async () => {
    const out = await fetch(`${sales.server.address}/api${app}/export`, { headers: await cookie() });
    expect(out.headers.get("content-type")).toBe("application/zip");
    const bytes = new Uint8Array(await out.arrayBuffer());
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual(expect.arrayContaining(["app.json", "forms/opportunity.json"]));
    const renamed = {
      ...files,
      "app.json": strToU8(
        new TextDecoder()
          .decode(files["app.json"])
          .replace('"name": "opportunity-management"', '"name": "copy"'),
      ),
    };
    const imported = await sales.admin.send("POST", "/apps/import", { body: zipSync(renamed), headers: zip });
    expect(imported.body).toEqual({ app: "copy", version: 1 });
    const again = await fetch(`${sales.server.address}/api/apps/copy/export`, { headers: await cookie() });
    const back = unzipSync(new Uint8Array(await again.arrayBuffer()));
    expect(back).toEqual(renamed);
  });

  test("is refused, and nothing installed, where it is broken or wants out of its folder", async () => {
    const files = (more: object) => zipSync({ "app.json": strToU8("{}"), ...more });
    const send = (body: unknown, headers = zip) =>
      sales.admin.send("POST", "/apps/import", { body, headers });
    expect((await send(strToU8("no zip"))).status).toBe(400);
    expect((await send(files({ "../evil.json": strToU8("{}") }))).status).toBe(400);
    expect((await send(files({}))).status).toBe(422);
    expect((await send(strToU8("{}"), { "Content-Type": "text/plain" })).status).toBe(415);
    const bomb = zipSync({ "app.json": new Uint8Array(30 * 1024 * 1024) }, { level: 9 });
    expect(bomb.byteLength).toBeLessThan(100_000);
    expect((await send(bomb)).status).toBe(400);
  });

  test("has types that name its fields", async () => {
    const { text, headers } = await sales.admin.get(`${app}/types.d.ts`);
    expect(headers.get("content-type")).toContain("text/plain");
    expect(text).toContain("export interface Opportunity {");
    expect(text).toMatch(/needFit\?: "high" \| "medium" \| "low"/);
  });

  test("is written in a language whose schemas anybody can read", async () => {
    const { status, body } = await sales.server.client().get("/schemas/form.json");
    expect(status).toBe(200);
    expect(body.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    expect((await sales.server.client().get("/schemas/__proto__.json")).status).toBe(404);
  });

  async function cookie(): Promise<{ Cookie: string }> {
    const client = await fetch(`${sales.server.address}/api/session`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ email: "ada@example.org", password: "correct horse battery" }),
    });
    return { Cookie: client.headers.get("set-cookie")?.split(";")[0] ?? "" };
  }
});

describe("an app of one's own", () => {
  test("begins with an empty draft, is published, and is removed only under its name", async () => {
    const created = await sales.admin.post("/apps", { name: "small", title: "Small" });
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({ app: "small", version: null });
    expect((await sales.admin.get("/apps/small")).status).toBe(404);
    expect((await sales.admin.post("/apps", { name: "small", title: "Small" })).status).toBe(409);
    const told = { name: "told", title: "出差", locale: "zh-CN", timeZone: "Asia/Shanghai" };
    expect((await sales.admin.post("/apps", told)).status).toBe(201);
    const { body: begun } = await sales.admin.get("/apps/told/draft");
    expect(begun.definition).toMatchObject({ defaultLocale: "zh-CN", timeZone: "Asia/Shanghai" });
    const nowhere = await sales.admin.post("/apps", { ...told, name: "nowhere", timeZone: "Mars/Olympus" });
    expect(nowhere.status).toBe(422);
    expect(nowhere.body.problems).toMatchObject([{ code: "definition-time-zone", pointer: "/timeZone" }]);
    const strange = await sales.admin.post("/apps", { ...told, name: "strange", locale: "<b>" });
    expect(strange.status).toBe(422);
    for (const [title, status, code] of [
      ["", 422, "required"],
      [{}, 422, "required"],
      [{ en: "" }, 422, "required"],
      [5, 400, "wrong-type"],
    ] as const) {
      const refused = await sales.admin.post("/apps", { name: "titled", title });
      expect([refused.status, refused.body.problems[0].code], JSON.stringify(title)).toEqual([status, code]);
    }
    const draft = await sales.admin.get("/apps/small/draft");
    const saved = await sales.admin.put("/apps/small/draft", { definition: smallApp() }, draft.body.revision);
    const headers = { "If-Match": `"${saved.body.revision}"` };
    expect((await sales.admin.send("POST", "/apps/small/publish", { body: {}, headers })).body).toEqual({
      version: 1,
    });
    const made = await sales.admin.post("/apps/small/forms/deal/records", { data: { name: "One" } });
    expect(made.status).toBe(201);

    const wrong = await sales.admin.send("DELETE", "/apps/small", { body: { name: "smal" } });
    expect(wrong.status).toBe(422);
    expect((await sales.admin.send("DELETE", "/apps/small", { body: { name: "small" } })).status).toBe(204);
    expect((await sales.admin.get("/apps/small")).status).toBe(404);
  });
});
