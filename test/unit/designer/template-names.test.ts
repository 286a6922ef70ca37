import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../designer/draft/edits/apply-edits.ts";
import { removeItem } from "../../../designer/draft/commands/remove-item.ts";
import { renameItem } from "../../../designer/draft/commands/rename-item.ts";
import { documentsNaming } from "../../../designer/draft/mentions/documents-naming.ts";
import type { Path } from "../../../designer/draft/edits/path.ts";
import { readAt } from "../../../designer/draft/edits/read-at.ts";
import type { Noun } from "../../../designer/draft/step.ts";
import type { Json } from "../../../runtime/core/json.ts";
import cases from "../../conformance/renames/templates.json" with { type: "json" };

const reference = { type: "string", format: "reference", "x-form": "account" };
const forms: Json = [
  {
    name: "loan",
    schema: {
      type: "object",
      properties: {
        name: { type: "string" },
        amount: { type: "number" },
        account: reference,
        guarantors: { type: "array", format: "references", "x-form": "account" },
        items: {
          type: "array",
          format: "table",
          items: { type: "object", properties: { name: { type: "string" }, lender: reference } },
        },
      },
    },
  },
  {
    name: "account",
    schema: { type: "object", properties: { name: { type: "string" }, amount: { type: "number" } } },
  },
];

const fieldAt = (form: string, field: string) => ["forms", form, "schema", "properties", field];
const things: { readonly [thing: string]: readonly [Noun, Path] } = {
  "loan.name": ["field", fieldAt("loan", "name")],
  "loan.amount": ["field", fieldAt("loan", "amount")],
  "loan.account": ["field", fieldAt("loan", "account")],
  "loan.items": ["field", fieldAt("loan", "items")],
  "loan.items.name": ["column", [...fieldAt("loan", "items"), "items", "properties", "name"]],
  "account.name": ["field", fieldAt("account", "name")],
};

function withDocument(body: string, subject: Json = "About {{name}}"): Json {
  return {
    forms,
    documents: [{ name: "letter", title: "Letter", form: "loan", kind: "mail", subject, body }],
  };
}

function bodyAfter(document: Json, edits: Parameters<typeof applyEdits>[1]): unknown {
  return readAt(applyEdits(document, edits)?.document ?? null, ["documents", "letter", "body"]);
}

describe("a template, when what it names gets another name,", () => {
  it.each(cases)("$why", ({ thing, body, renamed }) => {
    const [noun, at] = things[thing] ?? ["field", []];
    const document = withDocument(body);
    const step = renameItem(document, noun, at, "newName", false);
    expect(bodyAfter(document, step.edits)).toBe(renamed);
    const back = applyEdits(document, step.edits);
    expect(applyEdits(back?.document ?? null, back?.inverse ?? [])?.document).toEqual(document);
  });

  it("has its subject follow in every language", () => {
    const document = withDocument("", { en: "About {{name}}", "zh-CN": "关于{{name}}" });
    const step = renameItem(document, "field", fieldAt("loan", "name"), "newName", false);
    const after = applyEdits(document, step.edits)?.document ?? null;
    expect(readAt(after, ["documents", "letter", "subject"])).toEqual({
      en: "About {{newName}}",
      "zh-CN": "关于{{newName}}",
    });
  });

  it("keeps its words when what it names is removed: the check of the definition leads there", () => {
    const body = "Dear {{account.name}}, {{#if amount}}{{amount}}{{/if}}";
    const document = withDocument(body);
    expect(bodyAfter(document, removeItem(document, "field", fieldAt("loan", "amount")).edits)).toBe(body);
  });

  it("has its document named before that, once, by its title; others are not", () => {
    const document = withDocument("{{amount}} {{#if amount}}{{account.name}}{{/if}}", "");
    expect(documentsNaming(document, "field", fieldAt("loan", "amount"))).toEqual(["Letter"]);
    expect(documentsNaming(document, "field", fieldAt("account", "name"))).toEqual(["Letter"]);
    expect(documentsNaming(document, "field", fieldAt("loan", "name"))).toEqual([]);
    expect(documentsNaming(document, "field", fieldAt("account", "amount"))).toEqual([]);
  });
});
