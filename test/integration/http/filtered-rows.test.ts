import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { smallApp } from "../../support/small-app.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";
import { importApp } from "../../support/visits-app.ts";

const quotes = smallApp(
  {},
  {
    name: "quotes",
    forms: [
      {
        name: "product",
        title: "Product",
        recordTitle: "name",
        schema: { type: "object", properties: { name: { type: "string" }, sold: { type: "boolean" } } },
      },
      {
        name: "quote",
        title: "Quote",
        recordTitle: "name",
        schema: {
          type: "object",
          properties: {
            name: { type: "string" },
            lines: {
              type: "array",
              items: {
                type: "object",
                properties: {
                  product: {
                    type: "string",
                    format: "reference",
                    "x-form": "product",
                    "x-filter": { properties: { sold: { const: true } } },
                  },
                  count: { type: "integer" },
                },
              },
            },
          },
        },
        pipelines: [
          {
            name: "sales",
            initial: ["open"],
            stages: [
              { name: "open", title: "Open", kind: "open" },
              { name: "won", title: "Won", kind: "won" },
            ],
            transitions: [{ name: "win", title: "Win", from: ["open"], to: "won" }],
          },
        ],
      },
    ],
  },
);

const products = "/apps/quotes/forms/product/records";
const all = "/apps/quotes/forms/quote/records";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await importApp(server.admin, quotes);
});
afterAll(() => server.remove());

async function made(path: string, data: object): Promise<string> {
  const answer = await server.admin.post(path, { data });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body.id as string;
}
const product = (sold: boolean) => made(products, { name: "P", sold });

describe("a row of a table whose column offers certain records", () => {
  test("may not lead to another one when the record is made or changed", async () => {
    const [good, bad] = [await product(true), await product(false)];
    const refused = await server.admin.post(all, { data: { lines: [{ product: good }, { product: bad }] } });
    expect(refused.status).toBe(422);
    expect(refused.body.problems).toContainEqual(
      expect.objectContaining({ code: "reference-not-offered", pointer: "/lines/1/product" }),
    );
    const quote = await made(all, { name: "Q", lines: [{ _row: "a", product: good }] });
    const patched = await server.admin.patch(
      `${all}/${quote}`,
      { data: { lines: [{ _row: "a", product: bad }] } },
      1,
    );
    expect(patched.status).toBe(422);
    expect(patched.body.problems).toContainEqual(
      expect.objectContaining({ code: "reference-not-offered", pointer: "/lines/0/product" }),
    );
  });

  test("that led to one before it stopped to suit is no reason to refuse other rows, but to refuse a move", async () => {
    const [first, second] = [await product(true), await product(true)];
    const old = { _row: "a", product: first };
    const quote = await made(all, { name: "Q", lines: [old] });
    await server.admin.patch(`${products}/${first}`, { data: { sold: false } }, 1);
    const lines = [
      { _row: "b", product: second },
      { ...old, count: 2 },
    ];
    const patched = await server.admin.patch(`${all}/${quote}`, { data: { lines } }, 1);
    expect(patched.status, patched.text).toBe(200);
    expect(patched.body.data.lines).toEqual(lines);
    expect(patched.body.warnings).toMatchObject([
      { code: "reference-not-offered", pointer: "/lines/1/product" },
    ]);
    const copied = [...lines, { _row: "c", product: first }];
    const again = await server.admin.patch(`${all}/${quote}`, { data: { lines: copied } }, 2);
    expect(again.status).toBe(422);
    expect(again.body.problems).toMatchObject([
      { code: "reference-not-offered", pointer: "/lines/2/product" },
    ]);
    const moved = await server.admin.post(`${all}/${quote}/transitions/win`, {}, { "If-Match": '"2"' });
    expect(moved.status).toBe(422);
    expect(moved.body.problems).toMatchObject([{ code: "reference-not-offered" }]);
  });
});
