import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { RecordRow } from "../../runtime/contract/generated/contract.ts";
import type { Visitor } from "../support/visit.ts";
import { demoSite } from "../support/demo-site.ts";
import { column, dragTo } from "./steps/drag-card.ts";
import { recordNamed } from "./steps/record-named.ts";

const home = "/apps/opportunity-management/opportunity";
const records = "/api/apps/opportunity-management/forms/opportunity/records";
const title = "冷库 WMS 选型";
const product = demoSite();
let before: RecordRow;

beforeAll(async () => {
  before = await recordNamed(product.api, "opportunity", title);
});

/** Signed in with every role there is, so that nothing but the drawing of the pipeline stands in the way. */
async function arrive(): Promise<Visitor> {
  const visitor = await product.visit({ as: product.ada, width: 2360 });
  await visitor.page.goto(`${home}?q=${encodeURIComponent(title)}`);
  await visitor.page.getByRole("article", { name: title }).waitFor();
  return visitor;
}

async function isAsBefore(): Promise<void> {
  expect(await recordNamed(product.api, "opportunity", title)).toEqual(before);
}

interface Refusal {
  readonly status: number;
  readonly codes: readonly string[];
}

/** Asks the API from within the page, with the cookie and the origin of whoever is signed in there. */
async function ask(visitor: Visitor, method: string, path: string, body: object): Promise<Refusal> {
  const revision = `"${String(before.revision)}"`;
  const answer = await visitor.page.evaluate(
    async (sent) => {
      const headers = { "Content-Type": "application/json", "If-Match": sent.revision };
      const got = await fetch(sent.path, { method: sent.method, headers, body: JSON.stringify(sent.body) });
      return { status: got.status, body: (await got.json()) as object };
    },
    { method, path, body, revision },
  );
  if (answer.status >= 400) visitor.expects(`${String(answer.status)} ${method} ${path}`);
  // A bulk answer tells the same of each record.
  const one = "results" in answer.body ? (answer.body.results as object[])[0] : answer.body;
  const { status, problems } = one as { status: number; problems: { code: string }[] };
  return { status, codes: problems.map(({ code }) => code) };
}

describe("a stage to which no move is drawn cannot be reached", () => {
  afterEach(isAsBefore);

  it("by any request to the API", async () => {
    const visitor = await arrive();
    const one = `${records}/${before.id}`;
    const change = (body: object) => ask(visitor, "PATCH", one, body);
    const move = (name: string, body = {}) => ask(visitor, "POST", `${one}/transitions/${name}`, body);
    const bulk = (body: object) => ask(visitor, "POST", `${records}/bulk`, { ids: [before.id], ...body });
    const data = { name: "Shortcut", account: before.data["account"], currency: "CNY" };

    expect({
      changed: await change({ data: { stage: "negotiation" } }),
      changedByItsSystemName: await change({ data: { _stage: "negotiation" } }),
      changedBesideItsData: await change({ data: {}, stage: "negotiation" }),
      movedFromElsewhere: await move("negotiate"),
      movedWithOverride: await move("negotiate", { override: { reason: "We are in a hurry" } }),
      movedByAnUnknownMove: await move("straight-to-negotiation"),
      movedInBulk: await bulk({ transition: { name: "negotiate" } }),
      changedInBulk: await bulk({ update: { data: { stage: "negotiation" } } }),
      created: await ask(visitor, "POST", records, { data, stage: "negotiation" }),
    }).toEqual({
      changed: { status: 422, codes: ["stage-needs-transition"] },
      changedByItsSystemName: { status: 422, codes: ["stage-needs-transition"] },
      changedBesideItsData: { status: 422, codes: ["not-a-field"] },
      movedFromElsewhere: { status: 409, codes: ["not-from-this-stage"] },
      movedWithOverride: { status: 409, codes: ["not-from-this-stage"] },
      movedByAnUnknownMove: { status: 404, codes: ["unknown-transition"] },
      movedInBulk: { status: 409, codes: ["not-from-this-stage"] },
      changedInBulk: { status: 422, codes: ["not-a-field"] },
      created: { status: 422, codes: ["stage-not-initial"] },
    });
  });

  it("by the board", async () => {
    const visitor = await arrive();
    const written: string[] = [];
    visitor.page.on("request", (request) => {
      if (request.method() !== "GET") written.push(`${request.method()} ${request.url()}`);
    });
    await dragTo(visitor.page, title, "Negotiation and signing");
    await visitor.page.locator(".ant-message").getByText("Not directly").waitFor();
    await column(visitor.page, "Lead identification").getByRole("article", { name: title }).waitFor();
    expect(written).toEqual([]);
  });

  it("by the record page, which offers only the moves that leave the stage", async () => {
    const visitor = await arrive();
    const { page } = visitor;
    await page.getByRole("link", { name: title }).click();
    await page.getByRole("button", { name: "Move to “Needs analysis”" }).waitFor();
    await page.getByRole("button", { name: "More" }).click();
    const menu = await page.getByRole("menuitem").allInnerTexts();
    expect(menu).toEqual(["Mark as lost", "Copy link", "To the trash"]);
  });

  it("by the list's bulk move, which refuses it among others and tells why", async () => {
    const visitor = await arrive();
    const { page } = visitor;
    const other = "冷链温控监测";
    await page.goto(`${home}?view=all&q=${encodeURIComponent("冷")}`);
    for (const name of [title, other]) {
      await page.getByRole("row").filter({ hasText: name }).getByRole("checkbox").check();
    }
    await page.getByRole("toolbar", { name: "2 selected" }).getByRole("button", { name: "Move" }).click();
    await page.getByRole("menuitem", { name: "Move to negotiation" }).click();
    const report = page.getByRole("dialog").filter({ hasText: "These were refused:" });
    const refused = report.getByRole("listitem").filter({ hasText: title });
    expect(await refused.innerText()).toContain("This move does not leave the present stage.");
  });
});
