import { describe, expect, it } from "vitest";
import type { AppDocument } from "../../runtime/core/definition/generated/definition.ts";
import { demoSite } from "../support/demo-site.ts";

const product = demoSite();
const path = "/apps/opportunity-management/draft";

describe("an admin who removes a field that documents name", () => {
  it("is told which do before it goes, and is led to each place in their texts", async () => {
    const { body: read } = await product.api.get(path);
    const { definition, revision } = read as { definition: AppDocument; revision: number };
    const lines = Array.from({ length: 80 }, (_, index) => `Line ${String(index + 1)}`);
    const body = lines.with(4, "At {{need}}").with(69, "Over {{#if need}}yes{{/if}}").join("\n");
    const front = { name: "letter", title: "Letter", form: "opportunity", kind: "print" as const };
    const need = { type: "string", title: "Need", maxLength: 80 } as const;
    const forms = definition.forms.map((each) =>
      each.name === "opportunity"
        ? { ...each, schema: { ...each.schema, properties: { ...each.schema.properties, need } } }
        : each,
    );
    const documents = [{ ...front, body }];
    const draft = { definition: { ...definition, forms, documents } };
    const saved = await product.api.put(path, draft, revision);
    expect(saved.status, saved.text).toBe(200);
    const { page, violations } = await product.visit({ as: product.ada });
    await page.goto(
      `/designer/opportunity-management/forms/opportunity?at=forms/opportunity/schema/properties/need`,
    );
    await page.getByRole("button", { name: "Remove the field" }).click();
    const asked = page.getByRole("dialog", { name: "Remove “Need”?" });
    await asked.getByText("stays as it is: Letter").waitFor();
    expect(await violations()).toEqual([]);
    await asked.getByRole("button", { name: "Remove", exact: true }).click();
    const selected = () => page.evaluate(() => document.getSelection()?.toString() ?? "");
    for (const [index, line] of [
      [1, "Line 76"],
      [0, "Line 11"],
    ] as const) {
      await page.getByRole("button", { name: "2 problems" }).click();
      const problem = page.getByRole("tooltip").getByRole("link").nth(index);
      await expect.poll(() => problem.textContent()).toContain(`${line}, column`);
      expect(await violations()).toEqual([]);
      await problem.click();
      await page.getByRole("heading", { name: "documents/letter.hbs" }).waitFor();
      // The lines that are told are those of the editor.
      const active = page.locator(".cm-activeLine");
      await expect
        .poll(() => active.textContent())
        .toBe(index === 1 ? "Over {{#if need}}yes{{/if}}" : "At {{need}}");
      await page.locator(".cm-content").focus();
      await expect.poll(selected).toBe("need");
      await expect
        .poll(() => page.locator(".cm-lintRange", { hasText: /^need$/ }).count())
        .toBeGreaterThan(0);
    }
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("button", { name: "No problems" }).waitFor();
  });
});
