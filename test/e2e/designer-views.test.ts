import { expect, it } from "vitest";
import { demoSite } from "../support/demo-site.ts";

const product = demoSite();
const room = "/designer/opportunity-management/views/opportunity";

it("an admin sees a view with live records while shaping it, and what only the draft has is no fault", async () => {
  const { page, expects, violations } = await product.visit({ as: product.ada, width: 1440, height: 1000 });
  page.setDefaultTimeout(60_000);
  await page.goto(room);
  const preview = page.getByRole("region", { name: "With live records" });
  await preview.getByRole("row").nth(1).waitFor();
  expect(await violations()).toEqual([]);

  await page.getByRole("button", { name: "Add a view" }).click();
  await page.getByRole("menuitem", { name: "List" }).click();
  const columns = page.getByRole("combobox", { name: "Add a field: Columns" });
  await columns.fill("Probability");
  await page.keyboard.press("Enter");
  await preview.getByRole("columnheader", { name: "Probability" }).waitFor();

  await page.getByText("Draft · saved").waitFor();
  expects("400 POST /api/apps/opportunity-management/forms/opportunity/records/query");
  const { body } = await product.api.get("/apps/opportunity-management/draft");
  const definition = body.definition as { forms: { name: string; schema: { properties: object } }[] };
  const form = definition.forms.find(({ name }) => name === "opportunity") as unknown as {
    schema: { properties: { [name: string]: object } };
    views: { [keyword: string]: unknown }[];
  };
  form.schema.properties["ahead"] = { type: "boolean", title: "Ahead" };
  const large = { properties: { amount: { minimum: 5 } }, required: ["amount"] };
  const filter = { anyOf: [{ required: ["ahead"] }, large] };
  form.views.push({ name: "ahead", title: "Ahead", kind: "list", filter });
  const revision = body.revision as number;
  const put = await product.api.put("/apps/opportunity-management/draft", { definition }, revision);
  expect(put.status).toBe(200);
  await page.goto(`${room}?at=forms/opportunity/views/ahead`);
  await preview.getByText("only once you publish").waitFor();

  // What takes a group away stands beside what the group is, however narrow the room is.
  await page.getByRole("button", { name: /^Only records for which/ }).click();
  const group = page.locator(".condition-group .condition-group");
  const [kind, bin] = [group.getByRole("combobox").first(), group.getByRole("button").first()];
  const middle = async (each: typeof kind) => {
    const box = await each.boundingBox();
    return box === null ? -1 : Math.round(box.y + box.height / 2);
  };
  await bin.waitFor();
  expect(Math.abs((await middle(kind)) - (await middle(bin)))).toBeLessThan(6);
});
