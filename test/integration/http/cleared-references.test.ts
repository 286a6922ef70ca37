import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AccessDefinition, FieldSchema } from "../../../runtime/core/definition/generated/definition.ts";
import { smallApp } from "../../support/small-app.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";
import { importApp } from "../../support/visits-app.ts";

const name: FieldSchema = { type: "string" };
const toPerson: FieldSchema = { type: "string", format: "reference", "x-form": "person" };
const cleared: FieldSchema = { ...toPerson, "x-onDelete": "clear" };

const may: AccessDefinition = {
  role: "clerk",
  can: ["create", "read", "update", "delete"],
  records: "all",
};

const orders = smallApp(
  {},
  {
    name: "orders",
    roles: [{ name: "clerk", title: "Clerk" }],
    forms: [
      {
        name: "person",
        title: "Person",
        recordTitle: "name",
        schema: { type: "object", properties: { name, friend: cleared, boss: toPerson } },
        access: [may],
      },
      {
        name: "order",
        title: "Order",
        recordTitle: "name",
        schema: {
          type: "object",
          properties: {
            name,
            buyer: cleared,
            payer: cleared,
            witness: toPerson,
            informer: toPerson,
            copies: { type: "array", format: "references", "x-form": "person", "x-onDelete": "clear" },
            stops: {
              type: "array",
              items: {
                type: "object",
                properties: {
                  name,
                  driver: cleared,
                  helpers: { type: "array", format: "references", "x-form": "person", "x-onDelete": "clear" },
                  signs: toPerson,
                  told: { ...toPerson, "x-onDelete": "keep" },
                },
              },
            },
            parties: {
              type: "integer",
              readOnly: true,
              "x-formula": "IF(ISBLANK(buyer), 0, 1) + IF(ISBLANK(payer), 0, 1)",
            },
          },
        },
        access: [{ ...may, fields: { informer: "hidden" } }],
      },
    ],
  },
);

const people = "/apps/orders/forms/person/records";
const all = "/apps/orders/forms/order/records";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await importApp(server.admin, orders);
});
afterAll(() => server.remove());

async function made(path: string, data: object): Promise<string> {
  const answer = await server.admin.post(path, { data });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body.id as string;
}
const person = (data: object = {}) => made(people, { name: "P", ...data });

describe("a record to which several fields of another lead", () => {
  test("leaves all of them in one change, with one event, and what follows from them is computed anew", async () => {
    const [gone, stays] = [await person(), await person()];
    const order = await made(all, { name: "O", buyer: gone, payer: gone, copies: [gone, stays] });
    const other = await made(all, { name: "P", buyer: stays, payer: gone });
    expect((await server.admin.get(`${all}/${order}`)).body.data.parties).toBe(2);
    const removed = await server.admin.delete(`${people}/${gone}`, 1);
    expect(removed.status, removed.text).toBe(204);

    const { data, revision } = (await server.admin.get(`${all}/${order}`)).body;
    expect(data).toEqual({ name: "O", copies: [stays], parties: 0 });
    expect(revision).toBe(2);
    expect((await server.admin.get(`${all}/${other}`)).body.data).toEqual({
      name: "P",
      buyer: stays,
      parties: 1,
    });
    const { events } = (await server.admin.get(`${all}/${order}/events`)).body;
    expect(events).toHaveLength(2);
    expect(events[0]).toMatchObject({
      type: "updated",
      changes: [
        { field: "buyer", from: gone },
        { field: "payer", from: gone },
        { field: "copies", from: [gone, stays], to: [stays] },
      ],
    });
  });
});

describe("a record to which rows of another's table lead", () => {
  test("leaves the cells that say so, in one change, and the rows stay", async () => {
    const [gone, stays] = [await person(), await person()];
    const stops = [
      { _row: "a", name: "A", driver: gone, helpers: [gone, stays] },
      { _row: "b", driver: stays, helpers: [gone], told: gone },
    ];
    const order = await made(all, { name: "O", buyer: gone, stops });
    const removed = await server.admin.delete(`${people}/${gone}`, 1);
    expect(removed.status, removed.text).toBe(204);
    const left = [
      { _row: "a", name: "A", helpers: [stays] },
      { _row: "b", driver: stays, told: gone },
    ];
    expect((await server.admin.get(`${all}/${order}`)).body.data).toEqual({
      name: "O",
      stops: left,
      parties: 0,
    });
    const { events } = (await server.admin.get(`${all}/${order}/events`)).body;
    expect(events[0]).toMatchObject({
      type: "updated",
      changes: [
        { field: "buyer", from: gone },
        { field: "stops", from: stops, to: left },
      ],
    });
  });

  test("stays where a row keeps it", async () => {
    const kept = await person();
    await made(all, { name: "O", stops: [{ name: "A" }, { signs: kept }] });
    const refused = await server.admin.delete(`${people}/${kept}`, 1);
    expect(refused.status).toBe(409);
    expect(refused.body.problems).toMatchObject([
      { code: "referenced", params: { form: "order", count: 1 } },
    ]);
  });
});

describe("a record that leads to itself", () => {
  test.each(["friend", "boss"])(
    "by %s is no reason to stay, and goes into the trash as it is",
    async (field) => {
      const self = await person();
      await server.admin.patch(`${people}/${self}`, { data: { [field]: self } }, 1);
      const removed = await server.admin.delete(`${people}/${self}`, 2);
      expect(removed.status, removed.text).toBe(204);
      const restored = await server.admin.post(`${people}/${self}/restore`);
      expect(restored.status, restored.text).toBe(200);
      expect(restored.body.data).toEqual({ name: "P", [field]: self });
    },
  );

  test("stays all the same where another record keeps it", async () => {
    const boss = await person();
    await server.admin.patch(`${people}/${boss}`, { data: { boss } }, 1);
    await person({ boss });
    const refused = await server.admin.delete(`${people}/${boss}`, 2);
    expect(refused.status).toBe(409);
    expect(refused.body.problems).toMatchObject([{ code: "referenced", params: { count: 1 } }]);
  });
});

describe("what is told of the records that keep another one", () => {
  test("is how many of which form, but nothing where the field that leads to it may not be seen", async () => {
    const clerk = await server.person("Cleo");
    const { id: user } = (await clerk.get("/session")).body.user as { id: string };
    const set = await server.admin.put("/apps/orders/members", { members: [{ user, roles: ["clerk"] }] });
    expect(set.status, set.text).toBe(200);
    const params = async (kept: string) => {
      const refused = await clerk.delete(`${people}/${kept}`, 1);
      expect(refused.status, refused.text).toBe(409);
      return refused.body.problems[0].params as unknown;
    };
    const [seen, hidden] = [await person(), await person()];
    await made(all, { name: "O", witness: seen });
    await made(all, { name: "P", informer: hidden });
    expect(await params(seen)).toEqual({ form: "order", formTitle: "Order", count: 1 });
    expect(await params(hidden)).toEqual({});
    const refused = await server.admin.delete(`${people}/${hidden}`, 1);
    expect(refused.body.problems).toMatchObject([{ params: { form: "order", count: 1 } }]);
  });
});
