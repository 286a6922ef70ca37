import { QueryClient } from "@tanstack/react-query";
import { afterEach, describe, expect, it, vi } from "vitest";
import { applyEdits } from "../../../../designer/draft/edits/apply-edits.ts";
import { renameItem } from "../../../../designer/draft/commands/rename-item.ts";
import { loadRelated } from "../../../../designer/tests/load-related.ts";
import { relatedValue, withRelatedValue } from "../../../../designer/tests/related-field.ts";
import { relatedAt, withRelated } from "../../../../designer/tests/with-related.ts";
import type { RecordView } from "../../../../runtime/contract/generated/contract.ts";
import type {
  AppDocument,
  ExampleDefinition,
} from "../../../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../../../runtime/core/json.ts";
import { compiled } from "../../../support/engine.ts";
import { smallApp } from "../../../support/small-app.ts";

const reference = { type: "string" as const, format: "reference" as const, "x-form": "account" };
const account: AppDocument["forms"][number] = {
  name: "account",
  title: "Account",
  recordTitle: "name",
  schema: {
    type: "object",
    properties: {
      name: { type: "string" },
      rating: { type: "integer" },
      secret: { type: "string" },
      chance: { type: "number", format: "percent" },
    },
  },
  pipelines: [
    {
      name: "care",
      title: "Care",
      probabilityField: "chance",
      initial: ["new"],
      stages: [
        { name: "new", title: "New", kind: "open" },
        { name: "kept", title: "Kept", kind: "won" },
      ],
      transitions: [{ name: "keep", title: "Keep", from: ["new"], to: "kept" }],
    },
  ],
};
const example: ExampleDefinition = {
  name: "one",
  form: "deal",
  record: { data: { account: "acme" } },
  related: { account: { acme: { data: { rating: 5 }, stage: "kept" } } },
  expect: { valid: true },
};
const deal = smallApp({
  schema: {
    type: "object",
    properties: {
      name: { type: "string" },
      account: reference,
      payer: reference,
      spare: reference,
      lines: {
        type: "array",
        items: {
          type: "object",
          properties: { account: { ...reference, "x-filter": { properties: { rating: { minimum: 3 } } } } },
        },
      },
      rating: { type: "integer", readOnly: true, "x-formula": "account.rating" },
      chance: { type: "number", readOnly: true, "x-formula": "account._probability" },
      kind: { type: "string", readOnly: true, "x-formula": "payer._stageKind" },
      owner: { type: "string", readOnly: true, "x-formula": "payer._owner" },
    },
  },
});
const document: AppDocument = { ...deal, forms: [...deal.forms, account], examples: [example] };
const app = compiled(document);

afterEach(() => vi.unstubAllGlobals());

function answering(records: { readonly [id: string]: Partial<RecordView> }): readonly string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (address: string) => {
    const id = address.split("/").at(-1) ?? "";
    asked.push(id);
    const record = records[id];
    return Promise.resolve(
      new Response(JSON.stringify(record ?? { title: "Gone", problems: [] }), {
        status: record === undefined ? 404 : 200,
        headers: { "content-type": "application/json" },
      }),
    );
  });
  return asked;
}

const view: Partial<RecordView> = {
  ...{ id: "acme", form: "account", version: 1, revision: 1, score: null, checklist: {} },
  ...{ pipeline: "care", stage: "kept", stageSince: "2026-01-01T00:00:00.000Z", owner: "u1" },
  ...{ createdAt: "2026-01-01T00:00:00.000Z", updatedAt: "2026-01-01T00:00:00.000Z" },
  data: { name: "Acme", rating: 5, secret: "x", chance: 40 },
};

describe("what a record's references show", () => {
  it("is written down as far as rules read it, and for a probability the field that has it", async () => {
    const asked = answering({ acme: view });
    const form = app.forms.get("deal");
    if (form === undefined) throw new Error("no form");
    const data = { account: "acme", payer: "acme", spare: "other" };
    const related = await loadRelated(new QueryClient(), app, form, data);
    expect(asked).toEqual(["acme"]);
    expect(related).toEqual({
      account: {
        acme: { data: { rating: 5, chance: 40 }, pipeline: "care", stage: "kept", owner: "u1" },
      },
    });
  });

  it("is written down of each record to which rows lead, as far as their filter reads it", async () => {
    const asked = answering({ acme: view, other: { ...view, id: "other", data: { rating: 1 } } });
    const form = app.forms.get("deal");
    if (form === undefined) throw new Error("no form");
    const lines = [{ account: "acme" }, {}, { account: "other" }, { account: "acme" }];
    const related = await loadRelated(new QueryClient(), app, form, { lines });
    expect(asked.toSorted()).toEqual(["acme", "other"]);
    expect(related).toEqual({ account: { acme: { data: { rating: 5 } }, other: { data: { rating: 1 } } } });
  });

  it("is nothing where the record is gone, or where nothing refers", async () => {
    answering({});
    const form = app.forms.get("deal");
    if (form === undefined) throw new Error("no form");
    expect(await loadRelated(new QueryClient(), app, form, { account: "gone" })).toBeUndefined();
    expect(await loadRelated(new QueryClient(), app, form, {})).toBeUndefined();
  });
});

describe("a record beside a test's own", () => {
  it("is set field by field, own and the system's, and emptied again", () => {
    const rated = withRelatedValue({ data: {} }, "rating", 5);
    const placed = withRelatedValue(rated, "_stage", "kept");
    expect(placed).toEqual({ data: { rating: 5 }, stage: "kept" });
    expect(["rating", "_stage", "name", "_owner"].map((field) => relatedValue(placed, field))).toEqual([
      5,
      "kept",
      null,
      null,
    ]);
    expect(withRelatedValue(withRelatedValue(placed, "_stage", null), "rating", null)).toEqual({ data: {} });
  });

  it("is put among the others and left out without a trace", () => {
    const one = withRelated(undefined, "account", "acme", { data: {} });
    const two = withRelated(one, "account", "other", { data: { rating: 1 } });
    expect(relatedAt(two, "account", "other")).toEqual({ data: { rating: 1 } });
    expect(relatedAt(two, "account", "constructor")).toBeUndefined();
    expect(withRelated(two, "account", "other", undefined)).toEqual(one);
    expect(withRelated(one, "account", "acme", undefined)).toBeUndefined();
  });

  it("follows when fields and stages of its form are renamed", () => {
    const whole = document as unknown as Json;
    const renamed = (noun: "field" | "stage", at: readonly string[], to: string) => {
      const edited = applyEdits(whole, renameItem(whole, noun, at, to, true).edits)?.document;
      return (edited as unknown as AppDocument).examples?.[0]?.related;
    };
    expect(renamed("field", ["forms", "account", "schema", "properties", "rating"], "rank")).toEqual({
      account: { acme: { data: { rank: 5 }, stage: "kept" } },
    });
    expect(renamed("stage", ["forms", "account", "pipelines", "care", "stages", "kept"], "stays")).toEqual({
      account: { acme: { data: { rating: 5 }, stage: "stays" } },
    });
  });
});
