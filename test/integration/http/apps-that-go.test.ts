import { expect, test } from "vitest";
import { salesServer } from "../../support/sales-server.ts";

const sales = salesServer();

test("an app that is removed under requests is 404 for them, never a fault", async () => {
  const installed = await sales.admin.post("/templates/opportunity-management/install", {
    app: "passing",
    demo: true,
  });
  expect(installed.status, installed.text).toBe(201);
  const records = "/apps/passing/forms/opportunity/records";
  const { body } = await sales.admin.get(`${records}?limit=60`);
  const ids = (body.records as { id: string }[]).map(({ id }) => id);
  const answers = ids.flatMap((id, index) => [
    sales.admin.patch(`${records}/${id}`, { data: { name: "Renamed" } }, 1),
    sales.admin.get(`${records}/${id}/score`),
    sales.admin.get(`${records}?limit=200`),
    ...(index === 10 ? [sales.admin.send("DELETE", "/apps/passing", { body: { name: "passing" } })] : []),
  ]);
  const statuses = new Set((await Promise.all(answers)).map(({ status }) => status));
  expect([...statuses].filter((status) => ![200, 204, 404, 412].includes(status))).toEqual([]);
  expect(statuses.has(204)).toBe(true);
  expect((await sales.admin.get(`${records}/${ids[0] ?? ""}`)).status).toBe(404);
});
