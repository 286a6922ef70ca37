import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileCondition, compileTree } from "../../runtime/core/condition/compile-condition.ts";
import type { CompiledCondition, Explanation } from "../../runtime/core/condition/compiled-condition.ts";
import { conditionSentence } from "../../runtime/core/condition/condition-sentence.ts";
import { describeCondition } from "../../runtime/core/condition/describe-condition.ts";
import { checkCondition } from "../../runtime/core/condition/check-condition.ts";
import { normalForm } from "../../runtime/core/condition/normal-form.ts";
import type { Facts } from "../../runtime/core/circumstance.ts";
import type { Json, JsonObject } from "../../runtime/core/json.ts";
import { anyRecord, circumstance, condition } from "../support/condition-arbitraries.ts";
import { conditionFields, conditionScope } from "../support/condition-fields.ts";
import { conditionOracle } from "../support/condition-oracle.ts";
import { runs } from "../support/runs.ts";

const several = (count: number) => fc.array(anyRecord, { minLength: count, maxLength: count });
const records = several(3);

function facts(record: JsonObject): Facts {
  return (field) => record[field];
}

function holdsNowhereWrongly(node: Explanation): boolean {
  if (node.kind === "leaf") return true;
  if (node.kind === "not") return node.holds === !node.part.holds && holdsNowhereWrongly(node.part);
  const together =
    node.kind === "all" ? node.parts.every(({ holds }) => holds) : node.parts.some(({ holds }) => holds);
  return node.holds === together && node.parts.every(holdsNowhereWrongly);
}

function wordsIn(locale: string) {
  return {
    locale,
    fieldTitle: (field: string) => `<${field}>`,
    valueText: (_: string, value: Json) => String(value),
  };
}

describe("any condition over any record", () => {
  it("means what Ajv says it means, and explains itself truly", () => {
    fc.assert(
      // Ajv compiles a condition slowly, and asks many records fast.
      fc.property(condition, several(12), circumstance, (condition, records, at) => {
        const compiled = compileCondition(condition, conditionScope);
        const oracle = conditionOracle(condition, conditionFields);
        const explained = records.map((record) => compiled.explain(facts(record), at));
        const held = records.map((record) => compiled.test(facts(record), at));
        expect(held).toEqual(records.map((record) => oracle(record, at)));
        expect(explained.map(({ holds }) => holds)).toEqual(held);
        expect(explained.every(holdsNowhereWrongly)).toBe(true);
      }),
      runs(2_500),
    );
  });

  it("keeps its meaning in negation normal form, upright and negated", () => {
    fc.assert(
      fc.property(condition, records, circumstance, (condition, records, at) => {
        const compiled = compileCondition(condition, conditionScope);
        const upright = compileTree(normalForm(compiled.tree), conditionScope);
        const negated = compileTree(normalForm(compiled.tree, true), conditionScope);
        for (const record of records) {
          const holds = compiled.test(facts(record), at);
          expect(upright.test(facts(record), at)).toBe(holds);
          expect(negated.test(facts(record), at)).toBe(!holds);
        }
        expect(nestedNots(upright)).toBe(0);
        expect(nestedNots(negated)).toBe(0);
      }),
      runs(1_000),
    );
  });

  it("reads the fields it says, and none other", () => {
    fc.assert(
      fc.property(condition, anyRecord, circumstance, (condition, record, at) => {
        const compiled = compileCondition(condition, conditionScope);
        const seen = new Set<string>();
        compiled.explain((field) => {
          seen.add(field);
          return record[field];
        }, at);
        for (const field of seen) expect(compiled.reads).toContain(field);
      }),
      runs(500),
    );
  });

  it("can be said in both languages, with every field that it reads and the same words once evaluated", () => {
    fc.assert(
      fc.property(
        condition,
        anyRecord,
        circumstance,
        fc.constantFrom("en", "zh-CN"),
        (condition, record, at, locale) => {
          const compiled = compileCondition(condition, conditionScope);
          const said = conditionSentence(compiled.tree, wordsIn(locale));
          for (const field of compiled.reads) expect(said).toContain(`<${field}>`);
          expect(said).not.toContain("undefined");
          const explained = compiled.explain(facts(record), at);
          expect(conditionSentence(explained, wordsIn(locale))).toBe(said);
          const titles = describeCondition(explained, wordsIn(locale)).filter(
            ({ field }) => field !== undefined,
          );
          expect(titles.every(({ holds }) => typeof holds === "boolean")).toBe(true);
        },
      ),
      runs(1_000),
    );
  });
});

describe("any JSON given as a condition", () => {
  it("is checked without throwing, and compiles exactly where no problem was found", () => {
    const keyword = fc.constantFrom(
      "required",
      "properties",
      "allOf",
      "anyOf",
      "not",
      "const",
      "x-text",
      "amount",
    );
    const { json } = fc.letrec<{ json: unknown }>((tie) => ({
      json: fc.oneof(
        { maxDepth: 4, depthIdentifier: "json" },
        fc.jsonValue({ maxDepth: 1 }),
        fc.constantFrom("amount", "name", "__proto__", "constructor"),
        fc.array(tie("json"), { maxLength: 3 }),
        fc.dictionary(keyword, tie("json"), { maxKeys: 3 }),
        condition,
      ),
    }));
    fc.assert(
      fc.property(json, (condition) => {
        const problems = checkCondition(condition, conditionScope, "/when");
        for (const { pointer } of problems) expect(pointer).toMatch(/^\/when/);
        const compile = () => compileCondition(condition, conditionScope);
        if (problems.length === 0) expect(compile).not.toThrow();
        else expect(compile).toThrow("condition was not checked");
      }),
      runs(1_000),
    );
  });
});

function nestedNots({ tree }: CompiledCondition): number {
  const count = (node: CompiledCondition["tree"]): number => {
    if (node.kind === "leaf") return 0;
    if (node.kind === "not") return node.part.kind === "leaf" ? 0 : 1;
    return node.parts.reduce((sum, part) => sum + count(part), 0);
  };
  return count(tree);
}
