import { beforeAll, expect, it } from "vitest";
import type { AppDocument, FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { demoSite } from "../support/demo-site.ts";
import { publishApp } from "../support/publish-app.ts";
import { smallApp } from "../support/small-app.ts";

const site = demoSite();
const path = "/apps/small";
const sectors = ["retail", "medical"];

beforeAll(async () => {
  const name = { type: "string", title: "Name" };
  const sector = {
    type: "string",
    title: "Sector",
    oneOf: sectors.map((each) => ({ const: each, title: each })),
  };
  const account = { type: "string", format: "reference", "x-form": "account", title: "Account" };
  const kinds = ["open", "won", "lost"] as const;
  const pipeline = {
    name: "sales",
    title: "Sales",
    initial: ["open"],
    stages: kinds.map((kind) => ({ name: kind, title: kind, kind })),
    transitions: (["won", "lost"] as const).map((to) => ({ name: to, title: to, from: ["open"], to })),
  };
  const form = (own: string, properties: object, more: object = {}) => ({
    ...{ name: own, title: own === "deal" ? "Deal" : "Account", recordTitle: "name" },
    schema: { type: "object", properties },
    ...more,
  });
  const forms = [
    form("deal", { name, account }, { pipelines: [pipeline] }),
    form("account", { name, sector }),
  ] as unknown as FormDefinition[];
  await publishApp(site.api, smallApp({}, { forms }));
  const make = async (of: string, body: object) => {
    const made = await site.api.post(`${path}/forms/${of}/records`, body);
    if (made.status !== 201) throw new Error(made.text);
    return String(made.body.id);
  };
  // Too many accounts to be judged one by one; deals with medical ones are won.
  for (let index = 0; index < 14; index += 1) {
    const sector = sectors[index % 2];
    const account = await make("account", { data: { name: `Account ${String(index)}`, sector } });
    for (const end of ["won", "lost", sector === "medical" ? "won" : "lost"]) {
      const deal = await make("deal", { data: { name: "Deal", account } });
      const move = `${path}/forms/deal/records/${deal}/transitions/${end}`;
      const moved = await site.api.post(move, { data: {} }, { "If-Match": '"1"' });
      if (moved.status !== 200) throw new Error(moved.text);
    }
  }
});

const draft = async () => {
  const { body } = await site.api.get(`${path}/draft`);
  const [deal] = (body as { definition: AppDocument }).definition.forms;
  return { fields: deal?.schema.properties, criteria: deal?.pipelines?.[0]?.scorecard?.criteria };
};

it("a scorecard begins with what a reference leads to where that tells won from lost, and goes as it came", async () => {
  const { page, violations } = await site.visit({ as: site.ada, width: 1440, height: 900 });
  await page.goto("/designer/small/scores/deal/sales");
  await page.getByRole("button", { name: "Add a scorecard" }).click();
  await expect
    .poll(async () => (await draft()).criteria, { timeout: 15_000 })
    .toMatchObject([
      {
        name: "account-sector",
        rules: [
          { when: { properties: { accountSector: { const: "medical" } } }, points: 100 },
          { when: { properties: { accountSector: { const: "retail" } } }, points: 20 },
        ],
      },
    ]);
  expect((await draft()).fields?.["accountSector"]).toMatchObject({ "x-formula": "account.sector" });
  expect(await violations()).toEqual([]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect
    .poll(async () => Object.keys((await draft()).fields ?? {}), { timeout: 15_000 })
    .toEqual(["name", "account"]);
  expect((await draft()).criteria).toBeUndefined();
});
