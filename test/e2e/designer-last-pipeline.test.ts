import { beforeAll, expect, it } from "vitest";
import type { FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { demoSite } from "../support/demo-site.ts";
import { publishApp } from "../support/publish-app.ts";
import { smallApp } from "../support/small-app.ts";

const site = demoSite();
const deals = "/apps/small/forms/deal/records";
let deal = "";

beforeAll(async () => {
  const form = {
    schema: { type: "object", properties: { name: { type: "string", title: "Name" } } },
    pipelines: [
      {
        name: "sales",
        title: "Sales",
        initial: ["talks"],
        stages: [
          { name: "talks", title: "Talks", kind: "open" },
          { name: "won", title: "Won", kind: "won" },
        ],
        transitions: [{ name: "win", title: "Win", from: ["talks"], to: "won" }],
      },
    ],
    views: [{ name: "all", title: "All", kind: "list", columns: ["name"] }],
  } as unknown as Partial<FormDefinition>;
  await publishApp(site.api, smallApp(form));
  const made = await site.api.post(deals, { data: { name: "Forge" } });
  if (made.status !== 201) throw new Error(made.text);
  deal = String(made.body.id);
});

it("the last pipeline of a form is removed, and its records leave it with a choice at publishing", async () => {
  const { page, violations } = await site.visit({ as: site.ada });
  await page.goto("/designer/small/pipelines/deal/sales");
  await page.getByRole("button", { name: /^Remove.*Sales/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await page.getByText("Draft · saved").waitFor();
  await page.goto("/designer/small/publish");
  const row = page.getByRole("row").filter({ hasText: "Talks" });
  await row.getByText("Say that they leave the pipeline").waitFor();
  const publish = page.getByRole("button", { name: "Publish version 2" });
  await row.getByRole("combobox").click();
  await page.getByTitle("They leave the pipeline", { exact: true }).click();
  expect(await violations()).toEqual([]);
  await publish.click();
  await page.getByText("Version 2 is published").waitFor();
  await page.goto(`/apps/small/deal/${deal}`);
  await page.getByText("version 2 took it out of its pipeline, where it stood in “Talks”").waitFor();
  const { body } = await site.api.get(`${deals}/${deal}`);
  expect(body).toMatchObject({ pipeline: null, stage: null, data: { name: "Forge" } });
});
