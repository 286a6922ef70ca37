import { beforeAll, describe, expect, it } from "vitest";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import { demoSite } from "../support/demo-site.ts";
import { publishApp } from "../support/publish-app.ts";
import type { Colleague } from "../support/start-product-with-demo.ts";
import { textField, versionApp } from "../support/version-app.ts";
import { fieldOf, typeInto } from "./steps/fill-field.ts";
import { publishVersion } from "./steps/publish-version.ts";

const product = demoSite();
const list = "/apps/small/forms/deal/records";
const publish = (definition: AppDocument) => publishVersion(product, definition);

describe("a record that is open while a version is published", () => {
  let rep: Colleague;
  const fields = { remark: textField("Remark") };
  const gated = (): AppDocument => {
    const app = versionApp({ note: textField("Note", "remark"), city: textField("City") }, "New", "Hot");
    const won = app.forms[0]?.pipelines?.[0]?.stages.find(({ name }) => name === "won");
    if (won === undefined) throw new Error("There is no stage");
    won.entry = [{ name: "city", when: { required: ["city"] }, message: "Say which city it is." }];
    return app;
  };
  beforeAll(async () => {
    await publishApp(product.api, versionApp(fields, "New"));
    rep = await product.addColleague("Wei", ["rep"]);
    const put = await product.api.put("/apps/small/members", { members: [{ user: rep.id, roles: ["rep"] }] });
    if (put.status !== 200) throw new Error(put.text);
  });

  it("goes on with it by itself where nothing is typed, and says so in a line", async () => {
    const { id } = (await product.api.post(list, { data: { name: "Pond" } })).body as { id: string };
    const { page } = await product.visit({ as: rep });
    await page.goto(`/apps/small/deal/${id}`);
    await page.locator(".stage-path").getByText("New").waitFor();
    await publish(gated());
    await page.getByText("This app has been updated: Field “Note”: title changed").waitFor();
    await page.locator(".stage-path").getByText("Hot").waitFor();
    await fieldOf(page, "city").waitFor();
    expect(await page.getByRole("button", { name: "Take over" }).count()).toBe(0);
    await publish(versionApp({ remark: textField("Remark", "note") }, "New"));
    await fieldOf(page, "city").waitFor({ state: "detached" });
  });

  it("shows the version that it was opened with where something is typed, says why a move is refused, and keeps what was typed when it takes over", async () => {
    const made = await product.api.post(list, { data: { name: "Lake", remark: "Blue" } });
    const { id } = made.body as { id: string };
    const { page, violations, expects } = await product.visit({ as: rep });
    expects(`422 POST /api${list}/${id}/transitions/win`);
    await page.goto(`/apps/small/deal/${id}`);
    await typeInto(page, "name", "Lake, large");
    await publish(gated());
    const notice = page.getByRole("status").filter({ hasText: "This app has been updated" });
    await notice.waitFor();
    expect(await notice.innerText()).not.toMatch(/internal name|remark/);
    // Whatever else comes from the server is said by the newer version.
    await product.api.send("POST", `${list}/${id}/comments`, { body: { text: "Look" } });
    await page.getByText("Look", { exact: true }).waitFor();
    expect(await page.locator(".stage-path li").allInnerTexts()).toHaveLength(2);
    expect(await fieldOf(page, "remark").getByRole("textbox").inputValue()).toBe("Blue");
    expect(await page.getByText("Say which city it is.").count()).toBe(0);

    const move = page.getByRole("button", { name: "Move to “Won”" });
    await move.click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Move to “Won”" }).click();
    await dialog.getByRole("alert").filter({ hasText: "Say which city it is." }).waitFor();
    expect(await page.getByText("This app has been updated").count()).toBe(1);
    expect(await violations()).toEqual([]);
    await dialog.getByRole("button", { name: "Take over" }).click();
    await typeInto(dialog, "city", "Wuxi");
    expect(await page.locator(".stage-path li").allInnerTexts()).toHaveLength(3);
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("button", { name: "Discard", exact: true }).last().click();
    expect(await fieldOf(page, "name").getByRole("textbox").inputValue()).toBe("Lake, large");
    expect(await fieldOf(page, "note").getByRole("textbox").inputValue()).toBe("Blue");
  });
});
