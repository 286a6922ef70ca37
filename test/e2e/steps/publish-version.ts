import { expect } from "vitest";
import type { AppDocument } from "../../../runtime/core/definition/generated/definition.ts";
import type { demoSite } from "../../support/demo-site.ts";

/** An admin publishes this as the next version of the small app, in a browser of their own. */
export async function publishVersion(
  site: ReturnType<typeof demoSite>,
  definition: AppDocument,
): Promise<void> {
  const draft = await site.api.get("/apps/small/draft");
  const put = await site.api.put("/apps/small/draft", { definition }, draft.body.revision as number);
  expect(put.status, put.text).toBe(200);
  const { page } = await site.visit({ as: site.ada });
  await page.goto("/designer/small/publish");
  await page.getByRole("button", { name: /^Publish version/ }).click();
  await page.getByText(/^Version \d+ is published/).waitFor();
}
