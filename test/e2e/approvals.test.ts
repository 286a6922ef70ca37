import { beforeAll, describe, expect, it } from "vitest";
import type { Visitor } from "../support/visit.ts";
import { demoSite } from "../support/demo-site.ts";
import type { Colleague } from "../support/start-product-with-demo.ts";
import { fieldOf, typeInto } from "./steps/fill-field.ts";
import { recordNamed } from "./steps/record-named.ts";

const home = "/apps/opportunity-management/opportunity";
const product = demoSite();
const people = new Map<string, Colleague>();

beforeAll(async () => {
  const roles = { rep: "Rui", manager: "Mia", director: "Dora", legal: "Leo" };
  for (const [role, name] of Object.entries(roles))
    people.set(role, await product.addColleague(name, [role]));
});

/** Opens the page of the opportunity with this name as somebody with this role. */
async function open(role: string, title: string): Promise<Visitor> {
  const as = people.get(role) ?? product.ada;
  const visitor = await product.visit({ as, height: 1000 });
  const { id } = await recordNamed(product.api, "opportunity", title);
  await visitor.page.goto(`${home}/${id}`);
  await visitor.page.getByRole("heading", { name: title, level: 1 }).waitFor();
  return visitor;
}

async function askForApproval({ page }: Visitor): Promise<void> {
  await page.getByRole("button", { name: "Move to “After-sales and care”" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Ask for approval" }).click();
}

const waitsFor = ({ page }: Visitor, role: string) =>
  page.getByText(`To be decided by: ${role}.`, { exact: false }).waitFor();

async function decide({ page }: Visitor, decision: string, comment?: string): Promise<void> {
  if (comment !== undefined) await page.getByLabel("Comment on the decision").fill(comment);
  await page.getByRole("button", { name: decision, exact: true }).click();
}

describe("a deal whose signing needs approval", () => {
  it("comes back to the rep with the reason when it is returned, is changed, and is asked for again", async () => {
    const title = "铸造厂能耗平台";
    const rep = await open("rep", title);
    await askForApproval(rep);
    await waitsFor(rep, "Sales manager");

    const manager = await open("manager", title);
    await decide(manager, "Return", "Ask for faster payment in exchange.");
    await manager.page.getByRole("listitem").filter({ hasText: "Ask for faster payment" }).waitFor();
    await manager.page.getByRole("button", { name: "Approve" }).waitFor({ state: "hidden" });

    await rep.page.reload();
    await rep.page.getByRole("listitem").filter({ hasText: "Ask for faster payment" }).waitFor();
    await rep.page.getByRole("tab", { name: "Negotiation and contract" }).click();
    await typeInto(rep.page, "discount", "9");
    await rep.page.getByRole("button", { name: "Save", exact: true }).click();
    await rep.page.getByText("Saved").waitFor();
    await askForApproval(rep);
    // With 9 % neither manager nor director has to decide.
    await waitsFor(rep, "Legal");
    expect(await rep.violations()).toEqual([]);
  });

  it("with a discount over 20 % is decided by the manager, the director and legal, in this order", async () => {
    const title = "面粉全程追溯";
    const rep = await open("rep", title);
    await askForApproval(rep);
    await waitsFor(rep, "Sales manager");
    const legal = await open("legal", title);
    expect(await legal.page.getByRole("button", { name: "Approve" }).count()).toBe(0);

    const manager = await open("manager", title);
    expect(await manager.violations()).toEqual([]);
    await decide(manager, "Approve");
    await waitsFor(manager, "Sales director");
    expect(await manager.page.getByRole("button", { name: "Approve" }).count()).toBe(0);
    const director = await open("director", title);
    await decide(director, "Approve", "For the reference.");
    await waitsFor(director, "Legal");
    await legal.page.reload();
    await decide(legal, "Approve");
    await legal.page.getByRole("button", { name: "Approve" }).waitFor({ state: "hidden" });
    await rep.page.reload();
    await rep.page.locator("[aria-current=step]").getByText("After-sales and care").waitFor();
    await rep.page.getByText("For the reference.").waitFor();
  });

  it("stays where it is, unlocked, when it is rejected", async () => {
    const title = "线束视觉检测";
    await askForApproval(await open("rep", title));
    const manager = await open("manager", title);
    await decide(manager, "Reject", "Not below cost.");
    await manager.page.getByText("Not below cost.").waitFor();
    const rep = await open("rep", title);
    await rep.page.locator("[aria-current=step]").getByText("Negotiation and signing").waitFor();
    await rep.page.getByText("Not below cost.").waitFor();
    await fieldOf(rep.page, "name").locator("input").waitFor();
    expect(await recordNamed(product.api, "opportunity", title)).toMatchObject({
      stage: "negotiation",
      locked: false,
    });
  });
});

describe("a gate", () => {
  it("is skipped by who may, with a written reason that stays in the history, and by nobody else", async () => {
    const { account } = (await recordNamed(product.api, "opportunity", "AOI 检测升级")).data;
    const title = "Known for years";
    const path = "/apps/opportunity-management/forms/opportunity/records";
    const made = await product.api.post(path, { data: { name: title, account } });
    expect(made.status).toBe(201);
    const { page: repPage } = await open("rep", title);
    await repPage.getByRole("button", { name: "Move to “Needs analysis”" }).click();
    await repPage.getByRole("dialog").getByLabel("Comment").waitFor();
    expect(await repPage.getByRole("button", { name: "Move all the same" }).count()).toBe(0);

    const visitor = await open("administrator", title);
    const { page } = visitor;
    await page.getByRole("button", { name: "Move to “Needs analysis”" }).click();
    const dialog = page.getByRole("dialog", { name: "Move to “Needs analysis”" });
    await dialog.getByRole("button", { name: "Move all the same" }).click();
    const move = dialog.getByRole("button", { name: "Move to “Needs analysis”" });
    expect(await move.isDisabled()).toBe(true);
    await dialog.getByLabel("Reason for skipping the gate").fill("They have bought from us for ten years.");
    expect(await visitor.violations()).toEqual([]);
    await move.click();
    await page.locator("[aria-current=step]").getByText("Needs analysis").waitFor();
    await page.getByText(/They have bought from us for ten years/).waitFor();
  });
});
