import type { Locator, Page } from "playwright-core";

/** A field of a generated form by its name in the definition. */
export function fieldOf(scope: Locator | Page, name: string): Locator {
  return scope.locator(`[data-field="${name}"]`);
}

/** Types into a text, number or money field and leaves it, as somebody would with the Tab key. */
export async function typeInto(scope: Locator | Page, name: string, text: string): Promise<void> {
  const input = fieldOf(scope, name).locator("input, textarea").first();
  await input.fill(text);
  await input.press("Tab");
}

/** Opens a field's list and chooses the option with this title; `search` is typed first where options are searched. */
export async function choose(scope: Locator, name: string, title: string, search?: string): Promise<void> {
  const input = fieldOf(scope, name).getByRole("combobox");
  await input.click();
  if (search !== undefined) await input.fill(search);
  const option = scope
    .page()
    .locator(`.ant-select-dropdown:visible .ant-select-item-option[title="${title}"]`);
  await option.click();
}

/** The names of the fields that a form shows, in alphabetical order. */
export async function fieldNames(scope: Locator): Promise<readonly string[]> {
  const names = await scope
    .locator("[data-field]")
    .evaluateAll((fields) => fields.map((field) => field.getAttribute("data-field") ?? ""));
  return names.sort();
}
