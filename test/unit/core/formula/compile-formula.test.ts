import { describe, expect, it } from "vitest";
import type { CompiledFormula } from "../../../../runtime/core/formula/formula.ts";
import type { Json } from "../../../../runtime/core/json.ts";
import { compileFormula } from "../../../../runtime/core/formula/compile-formula.ts";
import { catalogue } from "../../../../runtime/core/formula/functions/catalogue.ts";
import { formulaFacts, formulaScope } from "../../../support/formula-scope.ts";

const scope = formulaScope({
  amount: "number",
  notes: "text",
  won: "boolean",
  account: { reference: { name: "text", limit: "number" } },
  lines: { table: { price: "number", label: "text" } },
});

function compiled(source: string): CompiledFormula {
  const { formula, problems } = compileFormula(source, scope);
  expect(problems).toEqual([]);
  if (!formula) throw new Error(source);
  return formula;
}

const run = (source: string, values: { readonly [name: string]: Json } = {}) =>
  compiled(source).evaluate(formulaFacts(values));

describe("what a compiled formula says of itself", () => {
  it("names the fields that it reads, once each", () => {
    const formula = compiled("amount + account.limit + account.limit + SUM(lines.price) + amount");
    expect([...formula.reads].toSorted()).toEqual(["account", "amount", "lines"]);
    expect(formula.readsThrough).toEqual([{ reference: "account", field: "limit" }]);
  });

  it("is volatile where it depends on the time", () => {
    expect(compiled("YEAR(TODAY())").volatile).toBe(true);
    expect(compiled("IF(won, NOW())").volatile).toBe(true);
    expect(compiled("amount").volatile).toBe(false);
  });

  it("reads only the branch of IF that is taken", () => {
    const asked: string[] = [];
    const facts = { ...formulaFacts({}), value: (name: string) => void asked.push(name) };
    compiled('IF(won, notes, "none")').evaluate(facts);
    expect(asked).toEqual(["won"]);
  });
});

const rows = (count: number): Json => Array.from({ length: count }, () => ({ price: 1.25, label: "x" }));

describe("the cost of a formula", () => {
  it("allows tables of a thousand rows", () => {
    expect(run("SUM(lines.price * 2 + 1) / COUNT(lines)", { lines: rows(1_000) })).toBe(3.5);
  });

  it("gives blank where a table is too long", () => {
    expect(run("SUM(lines.price)", { lines: rows(100_000) })).toBeNull();
    expect(run("COUNT(lines)", { lines: rows(100_000) })).toBeNull();
  });

  it("gives blank where long texts are worked on too often", () => {
    const again = `CONCAT(${Array.from({ length: 100 }, () => "UPPER(notes)").join(", ")})`;
    expect(run(again, { notes: "x".repeat(100_000) })).toBeNull();
    expect(run(again, { notes: "x" })).toBe("X".repeat(100));
  });

  it("cuts texts at 10 000 characters, never through a symbol", () => {
    expect(run("notes", { notes: "x".repeat(20_000) })).toHaveLength(10_000);
    expect(run('"x" & notes', { notes: "😀".repeat(10_000) })).toBe(`x${"😀".repeat(4_999)}`);
    expect(run("SUBSTITUTE(notes, notes, notes)", { notes: "y".repeat(10_001) })).toHaveLength(10_000);
  });
});

describe("the functions", () => {
  it("are at least thirty, each explained in both languages", () => {
    expect(new Set(catalogue.map(({ name }) => name)).size).toBeGreaterThanOrEqual(30);
    const explained = { en: expect.stringMatching(/\.$/), "zh-CN": expect.stringMatching(/。$/) };
    expect(catalogue).toEqual(
      catalogue.map(({ name }) => expect.objectContaining({ name, docs: explained })),
    );
  });

  it("have either one way to be evaluated or the other", () => {
    const both = catalogue.filter(({ evaluate, choose }) => (evaluate === null) === (choose === null));
    expect(both).toEqual([]);
  });
});
