import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { completeFormula } from "../../../../../runtime/core/formula/editing/complete-formula.ts";
import { formulaScope } from "../../../../support/formula-scope.ts";

const scope = formulaScope({
  amount: "number",
  accountName: "text",
  account: { reference: { name: "text", limit: "number", brochure: "none" } },
  lines: { table: { price: "number", tags: "text-list" } },
  brochure: "none",
});

const titles: { readonly [name: string]: string } = {
  amount: "合同金额",
  "account.name": "客户名称",
  "lines.price": "单价",
};
const words = {
  locale: "zh-CN",
  title: (name: string, owner?: string) => titles[owner === undefined ? name : `${owner}.${name}`],
};

/** Completions at the sign `|`. */
function at(marked: string) {
  const position = marked.indexOf("|");
  return completeFormula(marked.replace("|", ""), position, scope, words);
}

const labels = (marked: string) => at(marked).options.map(({ label }) => label);

describe("completing a formula", () => {
  it("offers every readable field, then the functions, where nothing is written yet", () => {
    expect(labels("|").slice(0, 4)).toEqual(["amount", "accountName", "account", "lines"]);
    expect(labels("1 + |")).toContain("SUM");
    expect(labels("|")).not.toContain("brochure");
  });

  it("looks for the written word in names, whatever the case", () => {
    expect(labels("acc|").slice(0, 2)).toEqual(["accountName", "account"]);
    expect(labels("Sum|")).toEqual(["SUM", "SUMIF"]);
    expect(labels("IF(amo|, 1, 2)")).toEqual(["amount"]);
  });

  it("looks for it in titles, so that people write what they read", () => {
    expect(at("1 + 金额|")).toMatchObject({
      from: 4,
      to: 6,
      options: [{ label: "amount", insert: "amount" }],
    });
  });

  it("offers what stands behind a reference or in a table after the dot", () => {
    expect(labels("account.|")).toEqual(["name", "limit"]);
    expect(labels("SUM(lines.p|)")).toEqual(["price"]);
    expect(at("account.名称|").options).toMatchObject([{ label: "name", detail: "客户名称" }]);
    expect(labels("amount.|")).toEqual([]);
  });

  it("replaces the whole word in which the cursor stands", () => {
    expect(at("1 + am|ou * 2")).toMatchObject({ from: 4, to: 8 });
  });

  it("puts the cursor between the brackets of a function that takes something", () => {
    expect(at("TODA|").options).toMatchObject([{ insert: "TODAY()", back: 0 }]);
    expect(at("ROUNDU|").options).toMatchObject([
      { insert: "ROUNDUP()", back: 1, detail: "ROUNDUP(数字, [小数位数])" },
    ]);
  });

  it("keeps still inside texts and numbers", () => {
    expect(labels('"am|')).toEqual([]);
    expect(labels('CONCAT("a ""am|", name)')).toEqual([]);
    expect(labels("12|")).toEqual([]);
  });

  it("works anywhere in any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.nat(60), (source, offset) => {
        const position = Math.min(offset, source.length);
        const { from, to, options } = completeFormula(source, position, scope, words);
        expect(0 <= from && from <= position && position <= to && to <= source.length).toBe(true);
        expect(options.length).toBeLessThanOrEqual(100);
      }),
    );
  });
});
