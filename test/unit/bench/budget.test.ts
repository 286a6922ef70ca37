import { expect, test } from "vitest";
import { budgetOf, eachBench, isKept, ofOtherSizes, unmeasured } from "../../bench/budget.ts";
import budgets from "../../bench/budgets.json" with { type: "json" };

const most = { bench: "pages", figure: "a page", size: 10, most: 20 };
const least = { bench: "pages", figure: "rate", least: 40 };
const measured = (figure: string, value: number, size = 10) => ({ bench: "pages", size, figure, value });

test("a figure over or under its budget, or none at all, is missed", () => {
  expect([isKept(most, 20), isKept(most, 20.1), isKept(most, Number.NaN)]).toEqual([true, false, false]);
  expect([isKept(least, 40), isKept(least, 39.9), isKept(least, Number.NaN)]).toEqual([true, false, false]);
});

test("a budget for one size says nothing of another", () => {
  expect(budgetOf([most, least], measured("a page", 1))).toBe(most);
  expect(budgetOf([most, least], measured("a page", 1, 11))).toBeUndefined();
  expect(budgetOf([most, least], measured("rate", 1, 11))).toBe(least);
});

test("a budget whose figure was not measured is told, once its bench has run at its size", () => {
  const ran = new Map([["pages", 10]]);
  expect(unmeasured([most, least], ran, [measured("rate", 50)])).toEqual([most]);
  expect(unmeasured([most, least], new Map([["pages", 11]]), [])).toEqual([least]);
  expect(unmeasured([most, least], new Map(), [])).toEqual([]);
});

test("a budget for another size than its bench ran at is told with the command that measures it", () => {
  const another = { ...most, figure: "another page" };
  const told = new Map([["npm run bench -- pages 10", ["a page", "another page"]]]);
  expect(ofOtherSizes([most, least, another], new Map([["pages", 11]]))).toEqual(told);
  expect(ofOtherSizes([most, least, another], new Map([["pages", 10]]))).toEqual(new Map());
  expect(ofOtherSizes([most, least, another], new Map([["board", 11]]))).toEqual(new Map());
});

test("a budget of several benches is one of each", () => {
  const both = { ...most, bench: ["pages", "pages-postgres"] };
  expect(eachBench([both, least])).toEqual([most, { ...most, bench: "pages-postgres" }, least]);
});

test("every budget says one bound", () => {
  for (const budget of budgets)
    expect(Object.keys(budget).filter((key) => /^(most|least)$/.test(key))).toHaveLength(1);
});
