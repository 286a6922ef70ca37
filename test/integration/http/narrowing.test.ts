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
const at = "/mapping/forms/deal/fields";

/** Deals with a reference, a table with one, and a size; and two forms to which references may lead. */
function version(target: "account" | "person", size: object): AppDocument {
  const reference = { type: "string", format: "reference", "x-form": target, title: "Customer" };
  const rows = { type: "array", items: { type: "object", properties: { who: reference } }, title: "Visits" };
  const properties = {
    name: { type: "string" },
    customer: reference,
    visits: rows,
    size: { title: "Size", ...size },
    remarks: { type: "string" },
  };
  const [deal] = smallApp().forms;
  const forms = [
    { ...deal, schema: { type: "object", properties } },
    { ...deal, name: "account", title: "Account" },
    { ...deal, name: "person", title: "Person" },
  ] as FormDefinition[];
  return smallApp({}, { forms });
}

async function save(definition: AppDocument): Promise<number> {
  const { body } = await server.admin.get(`${path}/draft`);
  const saved = await server.admin.put(`${path}/draft`, { definition }, body.revision as number);
  expect(saved.status, saved.text).toBe(200);
  return saved.body.revision as number;
}

async function publish(definition: AppDocument, fields?: object) {
  const headers = { "If-Match": `"${String(await save(definition))}"` };
  const body = fields === undefined ? {} : { mapping: { forms: { deal: { fields } } } };
  return server.admin.send("POST", `${path}/publish`, { body, headers });
}

async function made(form: string, data: object): Promise<string> {
  const created = await server.admin.post(`${path}/forms/${form}/records`, { data });
  expect(created.status, created.text).toBe(201);
  return created.body.id as string;
}

const text = { type: "string" };
const number = { type: "number" };

test("a reference that leads to another form is a decision, and leaves nothing dead behind", async () => {
  await server.admin.post("/apps", { name: "small", title: "Small" });
  expect((await publish(version("account", text))).status).toBe(201);
  const account = await made("account", { name: "Acme" });
  const using = await made("deal", { name: "One", customer: account, visits: [{ who: account }] });
  const trashed = await made("deal", { name: "Two", customer: account });
  await server.admin.delete(`${deals}/${trashed}`, 1);
  const unused = await made("deal", { name: "Three" });

  const next = version("person", text);
  await save(next);
  const { findings } = await measuredImpact(server.admin, path);
  expect(findings).toMatchObject([
    { kind: "value-lost", path: "forms/deal/fields/customer", count: 1, needs: "field", choices: [] },
    { kind: "value-lost", path: "forms/deal/fields/visits", count: 1, needs: "field", choices: [] },
  ]);
  expect(findings[0]?.ids).toEqual([using]);
  expect(findings[0]?.message).toContain("“Customer” leads elsewhere from now on");

  const refused = await publish(next);
  expect([refused.status, refused.body.problems]).toMatchObject([
    422,
    [{ code: "link-dead", pointer: `${at}/customer`, params: { records: 1 } }],
  ]);
  const half = await publish(next, { customer: null });
  expect([half.status, half.body.problems]).toMatchObject([
    422,
    [
      {
        code: "value-unfit",
        pointer: `${at}/visits`,
        message:
          "Records have a value in the field “Visits” that it cannot hold any more. Say which field takes it, or drop it.",
      },
    ],
  ]);
  expect((await server.admin.get(path)).body.version).toBe(1);

  const published = await publish(next, { customer: null, visits: null });
  expect(published.status, published.text).toBe(201);
  const { body } = await server.admin.get(`${deals}/${using}`);
  expect(Object.keys(body.data as object)).toEqual(["name", "visits"]);
  expect((body.data as { visits: object[] }).visits.map((row) => "who" in row)).toEqual([false]);
  const [event] = (await server.admin.get(`${deals}/${using}/events`)).body.events;
  expect(event).toMatchObject({
    type: "migrated",
    changes: [
      { field: "customer", from: account },
      { field: "visits", from: [{ who: account }] },
    ],
  });
  expect((await server.admin.get(`${deals}/${unused}`)).body.revision).toBe(1);
  const restored = await server.admin.post(`${deals}/${trashed}/restore`, {}, { "If-Match": '"3"' });
  expect([restored.status, restored.body.data], restored.text).toEqual([200, { name: "Two" }]);
  const person = await made("person", { name: "Anna" });
  const moved = await server.admin.patch(`${deals}/${using}`, { data: { customer: person } }, 2);
  expect(moved.status, moved.text).toBe(200);
});

test("what does not fit another kind of field is a decision: dropped, or taken by another field", async () => {
  expect((await publish(version("person", text))).status).toBe(201);
  const big = await made("deal", { name: "Big", size: "very" });
  const small = await made("deal", { name: "Small", size: "12.5" });
  const next = version("person", number);
  await save(next);
  const { findings } = await measuredImpact(server.admin, path);
  expect(findings).toMatchObject([
    { kind: "value-lost", path: "forms/deal/fields/size", count: 1, needs: "field", ids: [big] },
  ]);
  expect(findings[0]?.choices).toContain("remarks");
  expect(findings[0]?.choices).not.toContain("size");
  expect(findings[0]?.owners).toMatchObject([{ count: 1 }]);

  const refused = await publish(next);
  expect([refused.status, refused.body.problems]).toMatchObject([
    422,
    [{ code: "value-unfit", pointer: `${at}/size`, params: { field: "size", title: "Size" } }],
  ]);
  const itself = await publish(next, { size: "size" });
  expect(itself.body.problems).toMatchObject([{ code: "mapping-unknown-field", pointer: `${at}/size` }]);

  const published = await publish(next, { size: "remarks" });
  expect(published.status, published.text).toBe(201);
  expect((await server.admin.get(`${deals}/${big}`)).body.data).toEqual({ name: "Big", remarks: "very" });
  expect((await server.admin.get(`${deals}/${small}`)).body.data).toEqual({ name: "Small", size: 12.5 });
  const { body } = await measured(next);
  expect(body.problems).toMatchObject([{ code: "mapping-not-removed", pointer: `${at}/size` }]);
});

/** The check of a draft with a mapping for a field that loses nothing any more. */
async function measured(definition: AppDocument) {
  await save(definition);
  const mapping = { forms: { deal: { fields: { size: null } } } };
  return server.admin.post(`${path}/draft/check`, { mapping });
}

test("a column that is called otherwise keeps its cells, also in the trash, and nobody is asked; one that goes away is a decision", async () => {
  const table = (columns: object, formula: string) => {
    const { forms, ...app } = version("person", number);
    const [deal, ...others] = forms as [FormDefinition, ...FormDefinition[]];
    const lines = { type: "array", title: "Lines", items: { type: "object", properties: columns } };
    const total = { type: "number", readOnly: true, "x-formula": formula };
    const properties = { ...deal.schema.properties, lines, total };
    return { ...app, forms: [{ ...deal, schema: { ...deal.schema, properties } }, ...others] } as AppDocument;
  };
  const first = table({ qty: { ...number, maximum: 5 }, note: text }, "SUM(lines.qty)");
  expect((await publish(first)).status).toBe(201);
  const rows = [
    { _row: "a", qty: 2, note: "n" },
    { _row: "b", note: "m" },
    { _row: "c", qty: 3 },
  ];
  const kept = await made("deal", { name: "Kept", lines: rows });
  const trashed = await made("deal", { name: "Trashed", lines: rows });
  await server.admin.delete(`${deals}/${trashed}`, 1);

  const next = table(
    { note: text, quantity: { ...number, maximum: 5, renamedFrom: "qty" } },
    "SUM(lines.quantity)",
  );
  await save(next);
  expect((await measuredImpact(server.admin, path)).findings).toEqual([]);
  const published = await publish(next);
  expect(published.status, published.text).toBe(201);
  const now = [
    { _row: "a", quantity: 2, note: "n" },
    { _row: "b", note: "m" },
    { _row: "c", quantity: 3 },
  ];
  const read = (await server.admin.get(`${deals}/${kept}`)).body;
  expect(read).toMatchObject({ data: { lines: now, total: 5 }, revision: 1 });
  await server.admin.post(`${deals}/${trashed}/restore`);
  expect((await server.admin.get(`${deals}/${trashed}`)).body.data.lines).toEqual(now);
  const again = [...now, { _row: "d", quantity: 1 }];
  const patched = await server.admin.patch(`${deals}/${kept}`, { data: { lines: again } }, 1);
  expect(patched.status, patched.text).toBe(200);

  const last = table({ quantity: number }, "SUM(lines.quantity)");
  await save(last);
  const { findings } = await measuredImpact(server.admin, path);
  expect(findings).toMatchObject([
    { path: "forms/deal/fields/lines", count: 2, needs: "field", choices: [] },
  ]);
  expect(findings[0]?.message).toBe(
    "“Lines” loses columns that have values: note. Drop these: the history keeps them.",
  );
  const refused = await publish(last);
  expect([refused.status, refused.body.problems]).toMatchObject([422, [{ pointer: `${at}/lines` }]]);
  expect((await publish(last, { lines: null })).status).toBe(201);
  const left = (await server.admin.get(`${deals}/${kept}`)).body;
  expect(left.data.lines).toEqual(
    again.map(({ _row, ...cells }) => ({
      _row,
      ...("quantity" in cells && { quantity: cells.quantity }),
    })),
  );
  const more = await server.admin.patch(`${deals}/${kept}`, { data: { lines: left.data.lines.slice(1) } }, 3);
  expect(more.status, more.text).toBe(200);
});

test("what another kind does not accept is a decision even where it is stored alike, and moments become days", async () => {
  const moment = { type: "string", format: "date-time" };
  const city = { type: "string", oneOf: [{ const: "paris", title: "Paris" }] };
  await server.admin.send("DELETE", path, { body: { name: "small" } });
  await server.admin.post("/apps", { name: "small", title: "Small" });
  expect((await publish(version("person", text))).status).toBe(201);
  const named = await made("deal", { name: "Named", size: "Paris" });
  const other = await made("deal", { name: "Other", size: "Rome" });
  const refused = await publish(version("person", city));
  expect([refused.status, refused.body.problems]).toMatchObject([
    422,
    [{ code: "value-unfit", pointer: `${at}/size` }],
  ]);
  const published = await publish(version("person", city), { size: "remarks" });
  expect(published.status, published.text).toBe(201);
  const data = async (id: string) => (await server.admin.get(`${deals}/${id}`)).body.data as object;
  expect(await data(named)).toEqual({ name: "Named", size: "paris" });
  expect(await data(other)).toEqual({ name: "Other", remarks: "Rome" });

  expect((await publish(version("person", moment), { size: null })).status).toBe(201);
  const timed = await made("deal", { name: "Timed", size: "2026-03-01T23:30:00+02:00" });
  const days = version("person", { type: "string", format: "date" });
  await save(days);
  expect((await measuredImpact(server.admin, path)).findings).toEqual([]);
  expect((await publish(days)).status).toBe(201);
  expect(await data(timed)).toEqual({ name: "Timed", size: "2026-03-02" });
});
