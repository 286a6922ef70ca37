import { describe, expect, it } from "vitest";
import type { AppView } from "../../../runtime/contract/generated/contract.ts";
import { heldApp } from "../../../runtime/workspace/update/held-app.ts";
import { updateSentences } from "../../../runtime/workspace/update/update-sentences.ts";
import { templateDocument } from "../../support/template-document.ts";

const view = (version: number, roles: string[] = []): AppView => ({
  ...{ app: "deals", version, locale: "en", definition: templateDocument("opportunity-management") },
  ...{ roles, administer: false, forms: {} },
});

describe("a page that works with a version of an app", () => {
  it("keeps it when another one is published, and takes in everything else at once", () => {
    const first = heldApp(undefined, view(1));
    expect(first).toMatchObject({ view: { version: 1 }, newer: null });
    const promoted = heldApp(first, view(1, ["manager"]));
    expect(promoted).toMatchObject({ view: { version: 1, roles: ["manager"] }, newer: null });
    const second = heldApp(promoted, view(2));
    expect(second).toMatchObject({ view: { version: 1 }, newer: { version: 2 } });
    expect(heldApp(second, view(3))).toMatchObject({ view: { version: 1 }, newer: { version: 3 } });
  });

  it("tells in words what the newer one changes", () => {
    const newer = view(2);
    const amount = newer.definition.forms[0]?.schema.properties["amount"];
    if (amount !== undefined) amount.title = { en: "Deal value", "zh-CN": "成交金额" };
    expect(updateSentences(view(1), newer, "en")).toEqual([
      "Field “Deal value”: title changed from “Amount” to “Deal value”",
    ]);
  });
});
