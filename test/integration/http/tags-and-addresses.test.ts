import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AppDocument } from "../../../runtime/core/definition/generated/definition.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";
import type { TestClient } from "../../support/test-client.ts";
import { importApp, visits, visitsApp } from "../../support/visits-app.ts";

let server: TestServer;
let rep: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  await importApp(server.admin, visitsApp);
  rep = await server.person("Ria");
  const id = (await rep.get("/session")).body.user.id as string;
  await server.admin.put("/apps/visits/members", { members: [{ user: id, roles: ["rep"] }] });
});
afterAll(() => server.remove());

async function visit(data: object): Promise<{ id: string; data: { [field: string]: unknown } }> {
  const made = await server.admin.post(visits, { data: { name: "V", ...data } });
  if (made.status !== 201) throw new Error(made.text);
  return made.body as { id: string; data: { [field: string]: unknown } };
}

const named = async (query: { readonly [name: string]: string }) => {
  const search = new URLSearchParams({ sort: "name", ...query });
  const answer = await server.admin.get(`${visits}?${search.toString()}`);
  if (answer.status !== 200) throw new Error(answer.text);
  return (answer.body.records as { title: string }[]).map(({ title }) => title);
};

const values = (client: TestClient, field: string) =>
  client.get(`/apps/visits/forms/visit/values?field=${field}`);

describe("tags", () => {
  test("are stored tidy, found by what they are, and suggested by how often they are used", async () => {
    const { data } = await visit({ name: "T1", labels: [" Key  account ", "VIP", "vip"] });
    expect(data["labels"]).toEqual(["Key account", "VIP"]);
    await visit({ name: "T2", labels: ["vip", "展会"], secretLabels: ["do not sell"] });
    await visit({ name: "T3", labels: ["VIP"], lines: [{ marks: [" a ", "A"] }] });

    const filter = JSON.stringify({ properties: { labels: { contains: { const: "VIP" } } } });
    expect(await named({ filter })).toEqual(["T1", "T3"]);
    const suggested = await values(rep, "labels");
    expect(suggested.body).toEqual({ values: ["VIP", "展会", "Key account"] });
  });

  test("that somebody may not see are not suggested to them, as if there were no such field", async () => {
    expect((await values(server.admin, "secretLabels")).body).toEqual({ values: ["do not sell"] });
    const [hidden, missing] = [await values(rep, "secretLabels"), await values(rep, "nothing")];
    expect([hidden.status, missing.status]).toEqual([400, 400]);
    expect(hidden.text.replaceAll("secretLabels", "nothing")).toBe(missing.text);
    expect((await values(server.admin, "name")).status).toBe(400);
  });
});

describe("an address", () => {
  test("is found by any part of it in its own order, whatever its width and case", async () => {
    const shanghai = {
      country: "cn",
      region: "上海市",
      city: "上海市",
      district: "浦东新区",
      street: "世纪大道１号",
    };
    const made = await visit({ name: "A1", place: shanghai });
    expect(made.data["place"]).toEqual({ ...shanghai, country: "CN" });
    await visit({ name: "A2", place: { street: "1 Main St", city: "Springfield", postcode: "62704" } });
    await visit({ name: "A3", place: { street: " " } });

    expect(await named({ search: "浦东新区世纪大道1" })).toEqual(["A1"]);
    expect(await named({ search: "springfield 627" })).toEqual(["A2"]);
    const contains = (value: string) =>
      JSON.stringify({ properties: { place: { "x-text": { op: "contains", value } } } });
    expect(await named({ filter: contains("上海市浦东") })).toEqual(["A1"]);
    expect(await named({ filter: contains("MAIN ST, spring") })).toEqual(["A2"]);
    const filled = JSON.stringify({ required: ["place"] });
    expect(await named({ filter: filled })).toEqual(["A1", "A2"]);
    const equal = JSON.stringify({ properties: { place: { const: "x" } } });
    expect((await server.admin.get(`${visits}?filter=${equal}`)).status).toBe(422);
    expect((await server.admin.get(`${visits}?sort=place`)).status).toBe(400);
  });

  test("leaves in an export by its parts", async () => {
    const answer = await server.admin.get(`${visits}/export?format=csv&search=A1`, {
      "Accept-Language": "zh-CN",
    });
    expect(answer.text).toContain("CN / 上海市 / 上海市 / 浦东新区 / 世纪大道１号 /");
  });

  test("with a part that is wrong is refused at that part", async () => {
    const refused = await server.admin.post(visits, {
      data: { name: "V", place: { country: "XX", planet: "Earth" } },
    });
    expect(refused.body.problems).toMatchObject([
      { code: "not-a-country", pointer: "/place/country" },
      { code: "unknown-field", pointer: "/place/planet" },
    ]);
  });
});

test("a text that becomes an address keeps what was written, as its street", async () => {
  const place = { type: "string", title: "Place" } as const;
  const before: AppDocument = {
    ...visitsApp,
    name: "moving",
    forms: [
      {
        name: "house",
        title: "House",
        recordTitle: "name",
        schema: { type: "object", properties: { name: { type: "string" }, place } },
      },
    ],
  };
  await importApp(server.admin, before);
  const houses = "/apps/moving/forms/house/records";
  const made = await server.admin.post(houses, { data: { name: "H", place: "常州市创新大道 18 号" } });
  const definition = structuredClone(before);
  Object.assign(definition.forms[0]?.schema.properties ?? {}, {
    place: { type: "object", format: "address" },
  });
  const { revision } = (await server.admin.get("/apps/moving/draft")).body;
  const saved = await server.admin.put("/apps/moving/draft", { definition }, revision);
  const headers = { "If-Match": `"${String(saved.body.revision)}"` };
  const published = await server.admin.send("POST", "/apps/moving/publish", { body: {}, headers });
  expect(published.status, published.text).toBe(201);
  const read = await server.admin.get(`${houses}/${made.body.id}`);
  expect(read.body.data.place).toEqual({ street: "常州市创新大道 18 号" });
  const found = JSON.stringify({ properties: { place: { "x-text": { op: "contains", value: "大道18" } } } });
  const spaced = JSON.stringify({
    properties: { place: { "x-text": { op: "contains", value: "大道 18" } } },
  });
  const totals = [found, spaced].map(async (filter) => {
    const answer = await server.admin.get(`${houses}?filter=${encodeURIComponent(filter)}&count=exact`);
    return answer.body.total as number;
  });
  expect(await Promise.all(totals)).toEqual([0, 1]);
});

describe("options that depend on others", () => {
  test("are refused where they are not offered, with their titles", async () => {
    const refused = await server.admin.post(visits, { data: { name: "V", country: "us", city: "shanghai" } });
    expect(refused.body.problems).toMatchObject([
      {
        code: "option-not-offered",
        pointer: "/city",
        message: "“Shanghai” cannot be chosen for “City” at present. Choose another option.",
      },
    ]);
  });
});
