import { describe, expect, it } from "vitest";
import { compileFormula } from "../../../../runtime/core/formula/compile-formula.ts";
import { catalogue } from "../../../../runtime/core/formula/functions/catalogue.ts";
import { argumentWords } from "../../../../runtime/core/formula/reference/argument-words.ts";
import { exampleFacts, exampleScope } from "../../../../runtime/core/formula/reference/example-record.ts";
import { functionCategories } from "../../../../runtime/core/formula/reference/function-categories.ts";
import { functionExamples } from "../../../../runtime/core/formula/reference/function-examples.ts";
import { functionReference } from "../../../../runtime/core/formula/reference/function-reference.ts";

describe("the reference of functions", () => {
  it("tells of every function once", () => {
    const names = functionReference.map(({ name }) => name);
    expect(new Set(names)).toEqual(new Set(catalogue.map(({ name }) => name)));
    expect(names).toHaveLength(new Set(names).size);
    expect(names.length).toBeGreaterThanOrEqual(40);
    expect(Object.keys(functionExamples).toSorted()).toEqual(names.toSorted());
  });

  it("has functions in every category", () => {
    const used = new Set(functionReference.map(({ category }) => category));
    expect(used).toEqual(new Set(Object.keys(functionCategories)));
  });

  it("names every argument in Chinese", () => {
    const names = catalogue.flatMap(({ parameters, repeated, last }) =>
      [...parameters, ...repeated, ...(last ? [last] : [])].map(({ name }) => name),
    );
    expect(names.filter((name) => !argumentWords.has(name))).toEqual([]);
    expect([...argumentWords.keys()].filter((name) => !names.includes(name))).toEqual([]);
  });

  const examples = functionReference.flatMap(({ name, example }) =>
    (["en", "zh-CN"] as const).map((locale) => ({ name, locale, ...example[locale] })),
  );
  it.each(examples)("$name ($locale): $formula", ({ name, formula, result }) => {
    const compiled = compileFormula(formula, exampleScope);
    expect(compiled.problems).toEqual([]);
    expect(compiled.formula?.evaluate(exampleFacts)).toEqual(result);
    expect(formula).toContain(`${name}(`);
  });

  it("shows what may be left out or repeated", () => {
    const signatures = (name: string) =>
      functionReference.find((entry) => entry.name === name)?.readings.map(({ signature }) => signature);
    expect(signatures("ROUND")).toEqual([
      { en: "ROUND(number, [decimals])", "zh-CN": "ROUND(数字, [小数位数])" },
    ]);
    expect(signatures("SWITCH")).toEqual([
      {
        en: "SWITCH(value, case, result, …, [otherwise])",
        "zh-CN": "SWITCH(值, 情形, 结果, …, [否则])",
      },
    ]);
    expect(signatures("CONTAINS")).toHaveLength(2);
  });
});
