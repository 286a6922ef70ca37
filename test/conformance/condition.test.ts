import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkCondition } from "../../runtime/core/condition/check-condition.ts";
import { compileCondition } from "../../runtime/core/condition/compile-condition.ts";
import type { ConditionScope, ConditionType } from "../../runtime/core/condition/condition-scope.ts";
import { conditionSentence } from "../../runtime/core/condition/condition-sentence.ts";
import type { Circumstance } from "../../runtime/core/circumstance.ts";
import { type Text, textIn } from "../../runtime/core/definition/text.ts";
import type { Json, JsonObject } from "../../runtime/core/json.ts";
import { explainProblem } from "../../runtime/core/problem/explain-problem.ts";
import type { Problem } from "../../runtime/core/problem/problem.ts";
import { fieldOfType } from "../support/condition-fields.ts";

interface Field {
  readonly type: ConditionType;
  readonly title: Text;
  readonly values?: { readonly [value: string]: Text };
}

interface Rule {
  readonly name: string;
  readonly fields: { readonly [name: string]: Field };
  readonly condition: Json;
  readonly record?: JsonObject;
  readonly actor?: Circumstance["actor"];
  readonly now?: string;
  readonly timeZone?: string;
  readonly expect:
    | { readonly holds: boolean; readonly en: string; readonly "zh-CN": string; readonly problems?: never }
    | { readonly problems: readonly Problem[] };
}

const folder = new URL("condition/", import.meta.url);
const languages = ["en", "zh-CN"] as const;

function scopeOf(fields: Rule["fields"]): ConditionScope {
  return {
    field: (name) => (Object.hasOwn(fields, name) ? fieldOfType(fields[name]?.type ?? "text") : undefined),
    names: () => Object.keys(fields),
  };
}

function wordsOf(fields: Rule["fields"], locale: string) {
  return {
    locale,
    fieldTitle: (name: string) => textIn(fields[name]?.title, locale),
    valueText: (name: string, value: Json) =>
      textIn(fields[name]?.values?.[String(value)] ?? String(value), locale),
    fieldType: (name: string) => fields[name]?.type,
  };
}

describe("a condition", () => {
  for (const file of readdirSync(folder).sort()) {
    const rule = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Rule;
    const scope = scopeOf(rule.fields);

    it(`${file}: ${rule.name}`, () => {
      const problems = checkCondition(rule.condition, scope, "/when");
      expect(problems).toEqual(rule.expect.problems ?? []);
      for (const problem of problems) {
        for (const locale of languages) {
          expect(explainProblem(problem, locale)).not.toMatch(/condition-|undefined/);
        }
      }
      if (rule.expect.problems) return;

      const { now = "2026-03-31T12:00:00.000Z", timeZone = "UTC", actor = null } = rule;
      const { test, explain, tree } = compileCondition(rule.condition, scope);
      const facts = (name: string) => rule.record?.[name];
      expect(test(facts, { now, timeZone, actor })).toBe(rule.expect.holds);
      const explained = explain(facts, { now, timeZone, actor });
      for (const locale of languages) {
        expect(conditionSentence(tree, wordsOf(rule.fields, locale))).toBe(rule.expect[locale]);
        expect(conditionSentence(explained, wordsOf(rule.fields, locale))).toBe(rule.expect[locale]);
      }
    });
  }
});
