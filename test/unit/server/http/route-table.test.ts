import type { AddressInfo } from "node:net";
import express from "express";
import { expect, onTestFinished, test } from "vitest";
import { routeTable } from "../../../../server/http/route-table.ts";

async function serve(): Promise<string> {
  const table = routeTable();
  for (const pattern of ["/api/apps", "/api/apps/:app", "/api/apps/import", "/api/apps/:app/forms/:form"])
    table.add("get", pattern, (request, response) => void response.json({ pattern, ...request.params }));
  table.add("post", "/api/apps", (_request, response) => void response.status(201).end());
  const app = express();
  app.use(table.serve);
  app.use((_request, response) => void response.status(404).end());
  const server = app.listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once("listening", resolve));
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

test("an address leads to the first route of its method that it matches", async () => {
  const address = await serve();
  const asked = async (path: string) => (await fetch(`${address}${path}`)).json() as Promise<unknown>;
  expect(await asked("/api/apps")).toEqual({ pattern: "/api/apps" });
  expect(await asked("/api/apps/?x=1/2/3")).toEqual({ pattern: "/api/apps" });
  expect(await asked("/api/apps/import")).toEqual({ pattern: "/api/apps/:app", app: "import" });
  expect(await asked("/api/apps/a%2Fb/forms/c")).toEqual({
    pattern: "/api/apps/:app/forms/:form",
    app: "a/b",
    form: "c",
  });
});

test("the head of something is that of its get; what has no route is left to others", async () => {
  const address = await serve();
  const status = async (path: string, method: string) =>
    (await fetch(`${address}${path}`, { method })).status;
  expect(await status("/api/apps/crm", "HEAD")).toBe(200);
  expect(await status("/api/apps", "POST")).toBe(201);
  for (const [path, method] of [
    ["/api/apps", "DELETE"],
    ["/api/apps/crm", "POST"],
    ["/api/apps/crm/forms", "GET"],
    ["/api//apps", "GET"],
    ["/", "GET"],
  ] as const)
    expect(await status(path, method)).toBe(404);
});
