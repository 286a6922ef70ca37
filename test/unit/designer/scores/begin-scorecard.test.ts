import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../../designer/draft/edits/apply-edits.ts";
import { scorecardOf } from "../../../../designer/draft/scorecard-of.ts";
import { beginScorecard } from "../../../../designer/scores/begin-scorecard.ts";
import { winRates, type WinRates } from "../../../../designer/scores/best-values.ts";
import { candidates, firstSources } from "../../../../designer/scores/first-sources.ts";
import { groupsThrough } from "../../../../designer/scores/groups-through.ts";
import type { FormDefinition } from "../../../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../../../runtime/core/json.ts";
import { reviewApp } from "../../../../runtime/core/review/review-app.ts";
import { smallApp } from "../../../support/small-app.ts";

const choice = (...names: string[]) => ({
  type: "string",
  oneOf: names.map((name) => ({ const: name, title: name })),
});
const reference = (form: string) => ({ type: "string", format: "reference", "x-form": form });
const stages = (["open", "won", "lost"] as const).map((kind) => ({ name: kind, title: kind, kind }));
const transitions = (["won", "lost"] as const).map((to) => ({ name: to, title: to, from: ["open"], to }));
const pipeline = { name: "sales", initial: ["open"], stages, transitions };

const form = (name: string, properties: object, more: object = {}) =>
  ({
    name,
    title: name,
    recordTitle: "name",
    schema: { type: "object", properties },
    ...more,
  }) as FormDefinition;
const named = { name: { type: "string" } };
const product = form("product", { ...named, series: choice("gtx", "mg"), margin: { type: "number" } });
const account = form("account", {
  ...named,
  sector: choice("retail", "medical", "software"),
  key: { type: "boolean" },
});
const deal = form(
  "deal",
  { ...named, product: reference("product"), account: reference("account"), size: choice("small", "large") },
  { pipelines: [pipeline] },
);
const forms = [deal, account, product];
const all = candidates(forms, deal, pipeline);
const wins = (rates: Readonly<Record<string, number>>, each = 100) =>
  Object.entries(rates).flatMap(([value, won]) => [
    { key: [value, "won"], count: won },
    { key: [value, "lost"], count: each - won },
    { key: [value, "open"], count: 7 },
  ]);
const ratesOf = (groups: ReturnType<typeof wins>) => winRates({ groups }, pipeline);
const known = (rates: Readonly<Record<string, WinRates>>) =>
  firstSources(all, ({ field, through }) => rates[through === null ? field : `${field}.${through}`]).map(
    ({ field, through }) => (through === null ? field : `${field}.${through}`),
  );

describe("what a scorecard begins with", () => {
  it("may lie behind a reference, and is no more than eight fields of the form", () => {
    expect(all.map(({ field, through }) => (through === null ? field : `${field}.${through}`))).toEqual([
      ...["product", "account", "size"],
      ...["product.series", "account.sector", "account.key"],
    ]);
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`choice${String(index)}`, choice("a", "b")]),
    );
    expect(candidates(forms, form("deal", many), pipeline)).toHaveLength(8);
  });

  it("may lie behind each reference of a form that has hardly anything else", () => {
    const references = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [`account${String(index)}`, reference("account")]),
    );
    const found = candidates(forms, form("deal", references), pipeline);
    expect(found.filter(({ through }) => through === null)).toHaveLength(8);
    expect(found.filter(({ through }) => through === "sector").map(({ field }) => field)).toEqual(
      Object.keys(references).slice(0, 8),
    );
  });

  it("is what a reference leads to where the win rates of that differ by more than chance", () => {
    const products = ratesOf(wins({ p1: 50, p2: 52, p3: 48, p4: 51 }));
    const many = ratesOf(
      wins(Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`a${String(at)}`, 50]))),
    );
    const sectors = ratesOf(wins({ retail: 20, medical: 50, software: 80 }));
    const alike = ratesOf(wins({ true: 50, false: 51 }));
    const rates = { product: products, account: many, "account.sector": sectors, "account.key": alike };
    expect(known(rates)).toEqual(["product", "account.sector", "size"]);
    expect(known({ ...rates, "account.sector": alike })).toEqual(["product", "size"]);
    expect(known({ ...rates, "product.series": ratesOf(wins({ gtx: 20, mg: 80 })) })).toEqual([
      ...["product.series", "account.sector", "size"],
    ]);
    expect(known({})).toEqual(["size"]);
  });

  it("is nothing behind a reference of which too few deals tell", () => {
    expect(ratesOf(wins({ retail: 0, medical: 4 }, 4)).difference).toBe(-Infinity);
    expect(ratesOf(wins({ retail: 50 })).difference).toBe(-Infinity);
    expect(ratesOf(wins({ retail: 100, medical: 100 })).difference).toBe(-Infinity);
    expect(ratesOf(wins({ retail: 0, medical: 100 })).difference).toBeGreaterThan(100);
  });

  it("counts records behind a reference by what they have in a field", () => {
    const behind = [
      { id: "a1", data: { sector: "retail" } },
      { id: "a2", data: { sector: "retail" } },
      { id: "a3", data: {} },
    ];
    const groups = groupsThrough(wins({ a1: 40, a2: 20, a3: 10, gone: 5 }), behind, "sector");
    expect(groups.map(({ key, count }) => [...key, count]).slice(0, 7)).toEqual([
      ...[
        ["retail", "won", 40],
        ["retail", "lost", 60],
        ["retail", "open", 7],
      ],
      ...[
        ["retail", "won", 20],
        ["retail", "lost", 80],
        ["retail", "open", 7],
      ],
      [null, "won", 10],
    ]);
    expect(winRates({ groups }, pipeline).values).toEqual(["retail"]);
  });

  it("comes with the formula fields that read what lies behind, in one step that can be undone, and is sound", () => {
    const document = smallApp({}, { forms }) as unknown as Json;
    const source = (field: string, through: string | null, values: readonly string[]) => {
      const found = all.find((one) => one.field === field && one.through === through);
      if (found === undefined) throw new Error("no such candidate");
      return { ...found, values };
    };
    const step = beginScorecard(document, "deal", "sales", [
      source("product", "series", ["mg", "gtx"]),
      source("account", "sector", ["software", "retail"]),
      source("size", null, []),
    ]);
    const begun = applyEdits(document, step.edits);
    if (begun === null) throw new Error("the step found nothing to change");
    expect(applyEdits(begun.document, begun.inverse)?.document).toEqual(document);
    expect(reviewApp(begun.document, 0, { matches: () => true }).problems).toEqual([]);
    const { criteria } = scorecardOf(begun.document, ["forms", "deal", "pipelines", "sales", "scorecard"]);
    const rules = criteria.map(({ rules }) => rules.map(({ when, points }) => [when?.properties, points]));
    expect(rules).toEqual([
      [
        [{ productSeries: { const: "mg" } }, 100],
        [{ productSeries: { const: "gtx" } }, 20],
      ],
      [
        [{ accountSector: { const: "software" } }, 100],
        [{ accountSector: { const: "retail" } }, 60],
        [{ accountSector: { const: "medical" } }, 20],
      ],
      [
        [{ size: { const: "small" } }, 100],
        [{ size: { const: "large" } }, 20],
      ],
    ]);
  });
});
