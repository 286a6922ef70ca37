import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { AppDocument, FormDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import { measuredImpact } from "../../support/measured-impact.ts";
import { smallApp } from "../../support/small-app.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
beforeEach(async () => {
  await server.admin.send("DELETE", path, { body: { name: "small" } });
  await server.admin.post("/apps", { name: "small", title: "Small" });
});
afterAll(() => server.remove());

const path = "/apps/small";
const deals = `${path}/forms/deal/records`;
const at = "/mapping/forms/deal";

function version(fields: object): AppDocument {
  const properties = { name: { type: "string" }, ...fields };
  return smallApp({ schema: { type: "object", properties } } as unknown as Partial<FormDefinition>);
}

async function save(definition: AppDocument): Promise<number> {
  const { body } = await server.admin.get(`${path}/draft`);
  const saved = await server.admin.put(`${path}/draft`, { definition }, body.revision as number);
  expect(saved.status, saved.text).toBe(200);
  return saved.body.revision as number;
}

async function publish(definition: AppDocument, deal?: object) {
  const headers = { "If-Match": `"${String(await save(definition))}"` };
  const body = deal === undefined ? {} : { mapping: { forms: { deal } } };
  return server.admin.send("POST", `${path}/publish`, { body, headers });
}

async function made(data: object): Promise<string> {
  const created = await server.admin.post(deals, { data });
  expect(created.status, created.text).toBe(201);
  return created.body.id as string;
}

const read = async (id: string) => (await server.admin.get(`${deals}/${id}`)).body;
const lastEvent = async (id: string) =>
  ((await server.admin.get(`${deals}/${id}/events`)).body.events as object[])[0];

const number = { type: "number" };
const text = { type: "string" };
const table = (properties: object) => ({
  type: "array",
  title: "Lines",
  items: { type: "object", properties },
});

test("narrower bounds are a decision: values are kept until they are mended, brought within them, or go", async () => {
  const wide = { amount: { ...number, title: "Amount" }, code: text, share: { ...number, "x-decimals": 2 } };
  expect((await publish(version(wide))).status).toBe(201);
  const big = await made({ name: "Big", amount: 12, code: "abcdef", share: 1.25 });
  const small = await made({ name: "Small", amount: 3, code: "abc", share: 1 });
  const trashed = await made({ name: "Trashed", amount: 20 });
  await server.admin.delete(`${deals}/${trashed}`, 1);

  const next = version({
    amount: { ...wide.amount, maximum: 10 },
    code: { ...text, maxLength: 3 },
    share: { ...number, "x-decimals": 1 },
  });
  await save(next);
  const { findings } = await measuredImpact(server.admin, path);
  expect(findings).toMatchObject([
    { path: "forms/deal/fields/amount", kind: "value", count: 1, needs: "field", ways: ["keep", "fit"] },
    { path: "forms/deal/fields/code", kind: "value", count: 1, needs: "field", ways: ["keep", "fit"] },
    { path: "forms/deal/fields/share", kind: "value-lost", count: 1, needs: "field", ways: ["fit"] },
  ]);
  expect(findings[0]).toMatchObject({ ids: [big], trashed: 0 });

  const refused = await publish(next);
  expect([refused.status, refused.body.problems]).toMatchObject([
    422,
    [
      {
        code: "value-beyond",
        pointer: `${at}/fields/amount`,
        message:
          "1 record has a value in “Amount” that is not allowed there any more. Say what becomes of it.",
      },
      { code: "value-beyond", pointer: `${at}/fields/code`, params: { records: 1 } },
    ],
  ]);
  expect((await publish(next, { bounds: { amount: "round" } })).status).toBe(400);
  const odd = await publish(next, { bounds: { amount: "keep", code: "fit", share: "keep", name: "fit" } });
  expect(odd.body.problems).toMatchObject([
    { code: "mapping-unknown-way", pointer: `${at}/bounds/share` },
    { code: "mapping-not-removed", pointer: `${at}/bounds/name` },
  ]);
  expect((await server.admin.get(path)).body.version).toBe(1);

  const mapping = { bounds: { amount: "keep", code: "fit", share: "fit" } };
  const told = await measuredImpact(server.admin, path, { mapping: { forms: { deal: mapping } } });
  expect(told.findings.map(({ code, needs }) => [code, needs])).toEqual([
    ["impact-value-fitted", null],
    ["impact-value-fitted", null],
    ["too-large", null],
  ]);
  const published = await publish(next, mapping);
  expect(published.status, published.text).toBe(201);
  const kept = await read(big);
  expect(kept.data).toEqual({ name: "Big", amount: 12, code: "abc", share: 1.3 });
  expect(await lastEvent(big)).toMatchObject({
    type: "migrated",
    changes: [
      { field: "code", from: "abcdef", to: "abc" },
      { field: "share", from: 1.25, to: 1.3 },
    ],
  });
  expect((await read(small)).revision).toBe(1);
  const revision = kept.revision as number;
  const renamed = await server.admin.patch(`${deals}/${big}`, { data: { name: "Bigger" } }, revision);
  expect([renamed.status, renamed.body.warnings]).toMatchObject([200, [{ code: "too-large" }]]);
  const worse = await server.admin.patch(`${deals}/${big}`, { data: { amount: 13 } }, revision + 1);
  expect(worse.status).toBe(422);
  await server.admin.post(`${deals}/${trashed}/restore`);
  expect((await read(trashed)).data).toMatchObject({ amount: 20 });

  const last = version({ amount: { ...wide.amount, maximum: 2 }, code: text, share: number, note: text });
  const moved = await publish(last, { fields: { amount: "note" } });
  expect(moved.status, moved.text).toBe(201);
  expect((await read(small)).data).toMatchObject({ note: "3" });
  // What was beyond the bounds before is as it was.
  expect((await read(big)).data).toMatchObject({ amount: 12 });
});

test("nobody is asked where every value is within the new bounds, or where they are kept nothing is written", async () => {
  const before = version({ amount: number, code: text });
  expect((await publish(before)).status).toBe(201);
  const id = await made({ name: "Kept", amount: 7, code: "a" });
  const { revision } = await read(id);
  const fine = await publish(version({ amount: { ...number, maximum: 50 }, code: text }));
  expect(fine.status, fine.text).toBe(201);
  const patterned = version({ amount: { ...number, maximum: 50 }, code: { ...text, pattern: "^b" } });
  expect((await publish(patterned)).body.problems).toMatchObject([{ pointer: `${at}/fields/code` }]);
  expect((await publish(patterned, { bounds: { code: "keep" } })).status).toBe(201);
  expect(await read(id)).toMatchObject({ revision, data: { code: "a" } });
});

test("whatever is beyond its bounds is found, whichever they are, and nothing that is just within them", async () => {
  const money = { ...number, format: "money", "x-currency": "CNY" };
  const tags = { type: "array", format: "tags" };
  const before = {
    price: money,
    count: { type: "integer" },
    code: text,
    tags,
    stars: { ...number, format: "rating", maximum: 10 },
  };
  const edges = {
    least: { ...before, count: { type: "integer", minimum: -2 }, price: { ...money, minimum: 0.5 } },
    most: { ...before, count: { type: "integer", maximum: 5 }, price: { ...money, maximum: 9.99 } },
    short: { ...before, code: { ...text, maxLength: 2 } },
    long: { ...before, code: { ...text, minLength: 2 } },
    few: { ...before, tags: { ...tags, maxItems: 2 } },
    many: { ...before, tags: { ...tags, minItems: 2 } },
    // Without a bound of its own a rating goes up to five.
    stars: { ...before, stars: { ...number, format: "rating" } },
  };
  const values = {
    least: [{ count: -2, price: 0.5 }, { count: -3 }, { price: 0.49 }],
    most: [{ count: 5, price: 9.99 }, { count: 6 }, { price: 10 }],
    short: [{ code: "😀b" }, { code: "a😀b" }],
    long: [{ code: "😀b" }, { code: "😀" }],
    few: [{ tags: ["a", "b"] }, { tags: ["a", "b", "c"] }],
    many: [{ tags: ["a", "b"] }, { tags: ["a"] }],
    stars: [{ stars: 5 }, { stars: 6 }],
  };
  for (const [edge, fields] of Object.entries(edges)) {
    expect((await publish(version(before), {})).status).toBe(201);
    const [within, ...beyond] = values[edge as keyof typeof values];
    const ids = [await made({ name: "Within", ...within })];
    const fine = await publish(version(fields));
    expect(fine.status, `${edge}: ${fine.text}`).toBe(201);
    expect((await publish(version(before))).status).toBe(201);
    for (const data of beyond) {
      const id = await made({ name: "Beyond", ...data });
      const refused = await publish(version(fields));
      expect(refused.body.problems, edge).toMatchObject([
        {
          code: "value-beyond",
          pointer: `${at}/fields/${Object.keys(data)[0] ?? ""}`,
          params: { records: 1 },
        },
      ]);
      await server.admin.delete(`${deals}/${id}`, 1);
    }
    for (const id of ids) await server.admin.delete(`${deals}/${id}`, 1);
  }
});

test("a column of another kind is converted, and asked about where its cells do not fit or are beyond its bounds", async () => {
  const columns = { qty: text, city: text, price: number, note: text };
  expect((await publish(version({ lines: table(columns) }))).status).toBe(201);
  const rows = [
    { _row: "a", qty: "2", city: "Paris", price: 99 },
    { _row: "b", qty: "many", city: "Lutetia" },
    { _row: "c", qty: "few", city: "Roma", note: "n" },
  ];
  const id = await made({ name: "Rows", lines: rows });
  const plain = await made({ name: "Plain", lines: [{ _row: "a", qty: "1" }] });
  const trashed = await made({ name: "Trashed", lines: [{ _row: "a", qty: "some", city: "Gone" }] });
  await server.admin.delete(`${deals}/${trashed}`, 1);
  const city = { ...text, oneOf: ["paris", "rome"].map((name) => ({ const: name, title: name })) };
  const next = version({
    lines: table({
      qty: { ...number, title: "Quantity" },
      city,
      price: { ...number, maximum: 50 },
      note: text,
    }),
  });
  await save(next);
  const { findings } = await measuredImpact(server.admin, path);
  const below = "forms/deal/fields/lines/columns";
  const own = findings.filter((finding) => finding.path.startsWith(below));
  expect(own.sort((a, b) => (a.path < b.path ? -1 : 1))).toMatchObject([
    {
      path: `${below}/city`,
      count: 1,
      texts: [
        { text: "Paris", option: "paris", count: 1 },
        { text: "Lutetia", option: null, count: 1 },
        { text: "Roma", option: null, count: 1 },
      ],
      moreTexts: false,
    },
    { path: `${below}/price`, kind: "value", count: 1, ways: ["keep", "fit"] },
    { path: `${below}/qty`, kind: "value-lost", count: 1, needs: "field", choices: ["lines/note"] },
  ]);
  const refused = await publish(next);
  expect([refused.status, refused.body.problems]).toMatchObject([
    422,
    [
      { code: "value-unfit", pointer: `${at}/fields/lines~1city` },
      { code: "value-beyond", pointer: `${at}/fields/lines~1price` },
      { code: "value-unfit", pointer: `${at}/fields/lines~1qty`, params: { title: "qty", records: 1 } },
    ],
  ]);
  const published = await publish(next, {
    fields: { "lines/qty": "lines/note", "lines/city": null },
    options: { "lines/city": { Lutetia: "paris" } },
    bounds: { "lines/price": "fit" },
  });
  expect(published.status, published.text).toBe(201);
  const now = [
    { _row: "a", qty: 2, city: "paris", price: 50 },
    { _row: "b", city: "paris", note: "many" },
    { _row: "c", note: "n" },
  ];
  expect((await read(id)).data.lines).toEqual(now);
  expect(await lastEvent(id)).toMatchObject({ changes: [{ field: "lines", from: rows, to: now }] });
  expect((await read(plain)).data.lines).toEqual([{ _row: "a", qty: 1 }]);
  await server.admin.post(`${deals}/${trashed}/restore`);
  expect((await read(trashed)).data.lines).toEqual([{ _row: "a", note: "some" }]);
  const patched = await server.admin.patch(
    `${deals}/${id}`,
    { data: { lines: now.slice(0, 1) } },
    (await read(id)).revision as number,
  );
  expect(patched.status, patched.text).toBe(200);

  const fewer = version({
    lines: table({ qty: number, city: { ...city, oneOf: city.oneOf.slice(1) }, price: number, note: text }),
  });
  expect((await publish(fewer)).body.problems).toMatchObject([
    { code: "option-in-use", pointer: `${at}/options/lines~1city/paris`, params: { records: 1 } },
  ]);
  expect((await publish(fewer, { options: { "lines/city": { paris: "rome" } } })).status).toBe(201);
  expect((await read(id)).data.lines).toEqual([{ _row: "a", qty: 2, city: "rome", price: 50 }]);
});
