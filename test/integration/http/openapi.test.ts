import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";
import { generateSource } from "oazapfts";
import { ModuleKind, ScriptTarget, transpileModule } from "typescript";
import { afterAll, expect, test } from "vitest";
import { routes } from "../../../server/http/routes/routes.ts";
import { app, salesServer } from "../../support/sales-server.ts";

const sales = salesServer();
const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

test("the contract is valid OpenAPI 3.1, with every call and no name twice", async () => {
  const { body } = await sales.admin.get("/openapi.json");
  const { valid, errors } = await new Validator().validate(structuredClone(body));
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
  const calls = Object.entries(body.paths as Record<string, Record<string, { operationId: string }>>).flatMap(
    ([path, item]) =>
      Object.entries(item).map(([method, { operationId }]) => ({ call: `${method} ${path}`, operationId })),
  );
  expect(new Set(calls.map(({ operationId }) => operationId)).size).toBe(calls.length);
  expect(body.paths["/apps"].post.responses).toMatchObject({
    201: {
      description: "Created",
      content: { "application/json": { schema: { $ref: expect.any(String) } } },
    },
    422: { content: { "application/problem+json": { schema: { $ref: expect.any(String) } } } },
  });
  const told = new Set(calls.map(({ call }) => call));
  for (const { method, path } of routes())
    expect(told).toContain(`${method} ${path.replace(/:(\w+)/g, "{$1}")}`);
});

test("an app is told with its fields to who may open it, and is not there for anybody else", async () => {
  const rep = await sales.member("Rea", ["rep"]);
  const stranger = await sales.server.person("Sten");
  const path = `${app}/forms/opportunity/records/{id}`;
  const seen = (await rep.get("/openapi.json")).body;
  const fields = seen.components.schemas["opportunity-management.opportunity"].properties;
  expect(fields.amount).toMatchObject({ anyOf: [{ type: "number" }, { type: "null" }] });
  expect(seen.paths[path].patch.summary).toBe("Changes fields of a record; `null` empties one.");
  const unseen = (await stranger.get("/openapi.json")).text;
  expect(unseen).not.toContain("opportunity-management");
});

test("the pages tell every call, and need nothing from elsewhere", async () => {
  const { status, headers, text } = await sales.admin.get("/docs");
  expect(status).toBe(200);
  expect(headers.get("content-type")).toBe("text/html; charset=utf-8");
  for (const { path } of routes()) expect(text).toContain(path.replace(/:(\w+)/g, "{$1}"));
  expect(text).not.toMatch(/<script|https?:|@import|url\(/);
});

test("a client that a public generator makes of it creates a record and moves it", async () => {
  const spec = (await sales.admin.get("/openapi.json")).text;
  const { secret } = (await sales.admin.post("/tokens", { name: "Client", scope: "write", days: 1 })).body;
  const folder = await mkdtemp(join(import.meta.dirname, "../../../node_modules/.client-"));
  folders.push(folder);
  const file = join(folder, "openapi.json");
  await writeFile(file, spec);
  const source = await generateSource(file);
  const options = { module: ModuleKind.ESNext, target: ScriptTarget.ES2022 };
  await writeFile(
    join(folder, "client.mjs"),
    transpileModule(source, { compilerOptions: options }).outputText,
  );
  const client = await import(/* @vite-ignore */ join(folder, "client.mjs"));
  client.defaults.baseUrl = `${sales.server.address}/api`;
  client.defaults.headers = { Authorization: `Bearer ${String(secret)}` };

  const account = await sales.account();
  const data = { name: "From a generated client", account };
  const made = await client.postAppsOpportunityManagementFormsOpportunityRecords({ data });
  expect(made.status).toBe(201);
  const asked = { data: { lostReason: "price", reviewNotes: "Too dear" } };
  const moved = await client.postAppsOpportunityManagementFormsOpportunityRecordsOneTransitionsOne(
    made.data.id,
    "lose",
    `"${String(made.data.revision)}"`,
    asked,
  );
  expect(moved).toMatchObject({ status: 200, data: { stage: "lost", data: { lostReason: "price" } } });
});
