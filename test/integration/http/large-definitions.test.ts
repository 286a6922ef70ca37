import { expect, test } from "vitest";
import { salesServer } from "../../support/sales-server.ts";
import { createTestClient } from "../../support/test-client.ts";

const sales = salesServer();

test("a definition may be as large as an app may be, from somebody known", async () => {
  await sales.admin.post("/apps", { name: "roomy", title: "Roomy" });
  const { body: draft } = await sales.admin.get("/apps/roomy/draft");
  const texts = { note: { type: "string", title: "Note" } };
  const form = { name: "item", title: "Item", schema: { type: "object", properties: texts } };
  const demo = { item: Array.from({ length: 3000 }, () => ({ note: "x".repeat(1000) })) };
  const definition = { ...draft.definition, forms: [{ ...form, recordTitle: "note" }], demo };
  const put = (person: typeof sales.admin) =>
    person.put("/apps/roomy/draft", { definition }, draft.revision as number);
  const nobody = createTestClient(sales.server.address);
  const refused = await put(nobody);
  expect([refused.status, refused.body.problems[0].message]).toEqual([
    413,
    "This is more than 1 MB, which is the most that is taken here.",
  ]);
  expect((await put(sales.admin)).status).toBe(200);
  const checked = await sales.admin.post("/apps/roomy/draft/check", { definition });
  expect(checked.status).toBe(200);
  const larger = { ...definition, demo: { item: [{ note: "x".repeat(9 * 1024 * 1024) }] } };
  const answer = await sales.admin.post("/apps/roomy/draft/check", { definition: larger });
  expect([answer.status, answer.body.problems[0].message]).toEqual([
    413,
    "This is more than 8 MB, which is the most that is taken here.",
  ]);
});
