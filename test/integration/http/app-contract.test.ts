import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { beforeAll, expect, test } from "vitest";
import type { ApiDocument } from "../../../server/http/openapi/openapi.ts";
import { app, salesServer } from "../../support/sales-server.ts";

const sales = salesServer({ demo: true });
const ajv = new Ajv2020({ allErrors: true, strict: false, logger: false });
addFormats.default(ajv);
let document: ApiDocument;

beforeAll(async () => {
  document = (await sales.admin.get("/openapi.json")).body as ApiDocument;
  ajv.addSchema({ components: document.components }, "document");
});

/** What the document of the app says of the body that a call answers with. */
function answerOf(method: string, path: string, status: number): ValidateFunction {
  const content = document.paths[path]?.[method]?.responses[String(status)]?.content ?? {};
  const schema = content["application/json"]?.schema;
  if (schema === undefined) throw new Error(`${method} ${path} has no answer ${String(status)}`);
  // References lead into the document, wherever they stand.
  return ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"document#/')) as object);
}

const texts = Object.entries({ account: "name", contact: "name", opportunity: "name", activity: "subject" });

test.each(texts)("records of %s are what the document says of that form", async (form, text) => {
  const records = `${app}/forms/${form}/records`;
  const isPage = answerOf("get", records, 200);
  const isRecord = answerOf("get", `${records}/{id}`, 200);
  const page = (await sales.admin.get(`${records}?limit=100`)).body as {
    readonly records: { readonly id: string }[];
  };
  expect(page.records).not.toEqual([]);
  expect(isPage(page), JSON.stringify(isPage.errors)).toBe(true);
  for (const { id } of page.records.slice(0, 20)) {
    const { body } = await sales.admin.get(`${records}/${id}`);
    expect(isRecord(body), JSON.stringify(isRecord.errors)).toBe(true);
    // Nothing but its fields, each as it is.
    expect(isRecord({ ...body, data: { ...body.data, nothing: 1 } })).toBe(false);
    expect(isRecord({ ...body, data: { ...body.data, [text]: 7 } })).toBe(false);
  }
});

test("what is made, changed and moved comes back as the document says", async () => {
  const records = `${app}/forms/opportunity/records`;
  const account = await sales.account();
  const made = await sales.admin.post(records, {
    data: { name: "Line 4", account, currency: "CNY", amount: 12.5 },
  });
  const isMade = answerOf("post", records, 201);
  expect(isMade(made.body), JSON.stringify(isMade.errors)).toBe(true);
  const one = `${records}/${String(made.body.id)}`;
  const changed = await sales.admin.patch(one, { data: { amount: null } }, made.body.revision);
  const isChanged = answerOf("patch", `${records}/{id}`, 200);
  expect(isChanged(changed.body), JSON.stringify(isChanged.errors)).toBe(true);
  const moved = await sales.admin.send("POST", `${one}/transitions/lose`, {
    body: { data: { lostReason: "price", reviewNotes: "Too dear" } },
    headers: { "If-Match": `"${String(changed.body.revision)}"` },
  });
  const isMoved = answerOf("post", `${records}/{id}/transitions/{transition}`, 200);
  expect(moved.status, moved.text).toBe(200);
  expect(isMoved(moved.body), JSON.stringify(isMoved.errors)).toBe(true);
});
