import type { Locator } from "playwright-core";
import { expect } from "vitest";
import { designerTexts } from "../../../designer/i18n/designer-texts.ts";
import type { Visitor } from "../../support/visit.ts";

const draft = "/api/apps/opportunity-management/draft";

/** One of two designer windows on the form of the accounts, in the language of its admin. */
export function sideWindow({ page, expects, violations }: Visitor, locale: "en" | "zh-CN") {
  const { design, forms, kinds } = designerTexts[locale];
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const panel = page.locator(".clash-panel");
  const pick = (field: string) => page.locator(`[data-pick="${field}"]`);
  return {
    page,
    panel,
    pick,
    violations,
    undo: button(design.undo),
    title: page.getByRole("textbox", { name: forms.title, exact: true }),
    description: page.getByRole("textbox", { name: forms.description, exact: true }),
    saved: () => page.getByText(design.saved).waitFor(),
    open: (field: string) => page.goto(placeOf(field)).then(() => pick(field).waitFor()),
    select: (field: string) => pick(field).click(),
    add: (kind: "text") => button(kinds[kind]).click(),
    remove: () => button(forms.removeField).click(),
    /** Comes back to the window, which then looks at once for what the other one has saved. */
    comeBack: () => page.evaluate(() => document.dispatchEvent(new Event("visibilitychange"))),
    /** Holds what is saved from here on its way, so that the other one is first; what it gives back lets it go, until a question is shown. */
    holdSaving: async (): Promise<(shown?: Locator) => Promise<void>> => {
      expects(`412 PUT ${draft}`);
      let letGo = () => {};
      const free = new Promise<void>((resolve) => (letGo = resolve));
      await page.route(`**${draft}`, async (route) => {
        if (route.request().method() === "PUT") await free;
        await route.continue();
      });
      return async (shown = panel.getByRole("group").first()) => {
        letGo();
        await shown.waitFor();
        await page.unroute(`**${draft}`);
      };
    },
    rename: async (to: string) => {
      await button(forms.advanced).click();
      const name = page.getByRole("textbox", { name: forms.name, exact: true });
      await name.fill(to);
      await name.press("Enter");
      await pick(to).waitFor();
    },
    /** Carries a field to the beginning of the section behind its own, by keys. */
    intoNextSection: async (field: string) => {
      await pick(field).focus();
      for (const key of ["Space", "ArrowRight", "Space"]) await page.keyboard.press(key);
      await expect.poll(() => sectionOf(pick(field))).toBe(1);
    },
    /** Chooses for each of the questions, and merges. */
    choose: async (...mine: readonly boolean[]) => {
      const asked = panel.getByRole("group");
      expect(await asked.count()).toBe(mine.length);
      for (const [index, isMine] of mine.entries()) {
        const sides = asked.nth(index).getByRole("radio");
        await (isMine ? sides.first() : sides.last()).check();
      }
      await button(design.clashSettle).click();
      await page.getByText(design.saved).waitFor();
    },
  };
}

/** Whether it is in the first section of the form, or in which else. */
export function sectionOf(field: Locator): Promise<number> {
  return field.evaluate((element) => {
    const sections = [...document.querySelectorAll(".canvas-section")];
    return sections.findIndex((section) => section.contains(element));
  });
}

const placeOf = (field: string) =>
  `/designer/opportunity-management/forms/account?at=forms/account/schema/properties/${field}`;
