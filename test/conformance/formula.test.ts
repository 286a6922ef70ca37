import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { FormulaFields } from "../support/formula-scope.ts";
import type { FormulaProblem, FormulaType } from "../../runtime/core/formula/formula.ts";
import type { Json } from "../../runtime/core/json.ts";
import { compileFormula } from "../../runtime/core/formula/compile-formula.ts";
import { formulaMessages } from "../../runtime/core/problem/formula-messages.ts";
import { formulaFacts, formulaScope } from "../support/formula-scope.ts";

interface Rules {
  readonly about: string;
  readonly fields: FormulaFields;
  readonly facts: { readonly [name: string]: Json };
  readonly now?: string;
  readonly timeZone?: string;
  readonly rules: readonly {
    readonly name: string;
    readonly formula: string;
    readonly facts?: { readonly [name: string]: Json };
    readonly now?: string;
    readonly type?: FormulaType;
    readonly expected?: FormulaType;
    readonly expect?: Json;
    readonly problems?: readonly FormulaProblem[];
  }[];
}

const folder = new URL("formula/", import.meta.url);

const reported = new Set<string>();

for (const file of readdirSync(folder).toSorted()) {
  const { about, fields, facts, now, timeZone, rules } = JSON.parse(
    readFileSync(new URL(file, folder), "utf8"),
  ) as Rules;
  for (const { problems } of rules) for (const { code } of problems ?? []) reported.add(code);
  describe(`formulas: ${about}`, () => {
    it.each(rules)("$name: $formula", (rule) => {
      const { formula, problems } = compileFormula(rule.formula, formulaScope(fields), rule.expected);
      const given = formulaFacts({ ...facts, ...rule.facts }, rule.now ?? now, timeZone);
      expect({ problems, result: formula?.evaluate(given), type: formula?.type }).toEqual({
        problems: rule.problems ?? [],
        result: rule.expect,
        type: rule.type ?? formula?.type,
      });
    });
  });
}

it("every mistake in a formula has its words, and its case here", () => {
  expect([...reported].toSorted()).toEqual(Object.keys(formulaMessages).toSorted());
});
