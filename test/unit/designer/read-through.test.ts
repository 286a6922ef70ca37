import { describe, expect, it } from "vitest";
import { pathOf, pathText, throughPaths } from "../../../designer/conditions/through-paths.ts";
import { readThrough } from "../../../designer/draft/commands/read-through.ts";
import { newHistory, takeStep, undoStep } from "../../../designer/draft/history.ts";
import { scopeWith } from "../../../designer/conditions/scope-with.ts";
import { newCriterion } from "../../../designer/scores/new-criterion.ts";
import { conditionScopeOf } from "../../../runtime/core/compile/condition-scope-of.ts";
import type { FieldSchema, FormDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { valueField } from "../../../runtime/ui/conditions/value-field.ts";
import { compiled } from "../../support/engine.ts";
import { smallApp } from "../../support/small-app.ts";

const sector: FieldSchema = {
  type: "string",
  title: { en: "Sector", "zh-CN": "行业" },
  oneOf: [
    { const: "retail", title: "Retail" },
    { const: "medical", title: "Medical" },
  ],
};
const account: FormDefinition = {
  name: "account",
  title: "Account",
  recordTitle: "name",
  schema: {
    type: "object",
    properties: {
      name: { type: "string" },
      sector,
      revenue: { type: "number", format: "money", "x-currency": "EUR", minimum: 0, "x-decimals": 2 },
      notes: { type: "string", format: "long-text" },
      parent: { type: "string", format: "reference", "x-form": "account" },
      double: { type: "number", readOnly: true, "x-formula": "revenue * 2" },
    },
  },
};
const base = smallApp({
  schema: {
    type: "object",
    properties: {
      name: { type: "string" },
      account: {
        ...{ type: "string", format: "reference", "x-form": "account" },
        title: { en: "Account", "zh-CN": "客户" },
      },
    },
  },
});
const app = { ...base, forms: [...base.forms, account] };
const document = app as unknown as Json;

function made(field: string) {
  const through = readThrough(document, "deal", { reference: "account", field });
  if (through === undefined || through.step === null) throw new Error("nothing is made");
  const taken = takeStep(newHistory(document), through.step, 0);
  if (taken === null) throw new Error("no step");
  return { through, step: through.step, taken, app: compiled(taken.document as unknown as typeof app) };
}

describe("a field that is read through a reference", () => {
  it("is offered where a formula can read it and a condition judge it", () => {
    const [deal] = app.forms;
    if (deal === undefined) throw new Error("no form");
    const paths = throughPaths(app.forms, deal).map(pathText);
    expect(paths).toEqual(["account.name", "account.sector", "account.revenue"]);
    expect(pathOf("account.sector")).toEqual({ reference: "account", field: "sector" });
    expect(pathOf("account")).toBeNull();
  });

  it("becomes a formula field that compiles, called by both, in a section of the form", () => {
    const { through, app: after } = made("sector");
    expect(through.name).toBe("accountSector");
    expect(through.formula).toEqual({
      type: "string",
      title: { en: "Account: Sector", "zh-CN": "客户：行业" },
      readOnly: true,
      "x-formula": "account.sector",
    });
    expect(after.forms.get("deal")?.fields.get("accountSector")?.formula?.readsThrough).toEqual([
      { reference: "account", field: "sector" },
    ]);
    expect(made("revenue").through.formula).toMatchObject({
      format: "money",
      "x-currency": "EUR",
      "x-decimals": 2,
    });
  });

  it("is not made twice", () => {
    const { taken } = made("sector");
    const again = readThrough(taken.document, "deal", { reference: "account", field: "sector" });
    expect(again).toMatchObject({ name: "accountSector", step: null });
    expect(readThrough(document, "deal", { reference: "account", field: "gone" })).toBeUndefined();
    expect(readThrough(document, "deal", { reference: "name", field: "sector" })).toBeUndefined();
  });

  it("is compared with the options of what it reads, and known to a condition before it is compiled", () => {
    const { through, app: after } = made("sector");
    const deal = after.forms.get("deal");
    const before = compiled(app).forms.get("deal");
    if (deal === undefined || before === undefined) throw new Error("no form");
    expect(valueField(after, deal, "accountSector")).toMatchObject({
      kind: { name: "choice" },
      schema: { oneOf: sector.oneOf },
    });
    const scope = scopeWith(conditionScopeOf(before), through);
    expect(scope.field("accountSector")).toMatchObject({ type: "text" });
    expect(scope.field("accountSector")).toEqual(conditionScopeOf(deal).field("accountSector"));
    expect(scope.field("name")).toEqual(conditionScopeOf(before).field("name"));
  });

  it("begins a criterion with a rule for each option of what it reads", () => {
    const { name, read } = made("sector").through;
    const criterion = newCriterion(name, read, [], 10);
    expect(criterion.title).toEqual({ en: "Account: Sector", "zh-CN": "客户：行业" });
    expect(criterion.rules.map(({ when, points }) => [when, points])).toEqual([
      [{ properties: { accountSector: { const: "retail" } } }, 100],
      [{ properties: { accountSector: { const: "medical" } } }, 20],
    ]);
  });

  it("is undone together with the change that follows as a part of it, however much later", () => {
    const { taken, step } = made("sector");
    const change = {
      label: { verb: "change", noun: "form", title: "Deal" },
      edits: [{ do: "set", at: ["forms", "deal", "title"], value: "Chance" }],
    } as const;
    const follows = step.together ?? "";
    const later = takeStep(taken, { ...change, follows }, 600_000);
    expect(later?.past).toHaveLength(1);
    expect(undoStep(later ?? taken)?.document).toEqual(document);
    expect(takeStep(taken, change, 1)?.past).toHaveLength(2);
  });
});
