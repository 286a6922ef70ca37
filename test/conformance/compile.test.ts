import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileApp } from "../../runtime/core/compile/compile-app.ts";
import type { AppDocument, FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { explainProblem } from "../../runtime/core/problem/explain-problem.ts";
import { testMatches } from "../support/engine.ts";
import { shownProblem } from "../support/engine-steps.ts";
import { smallApp } from "../support/small-app.ts";

/** One rule of the compiler: a definition, and every problem that it has. */
interface Rule {
  readonly name: string;
  readonly definition: Partial<FormDefinition>;
  readonly app?: Partial<AppDocument>;
  readonly expect: readonly string[];
}

const folder = new URL("compile/", import.meta.url);

describe("the compiler", () => {
  for (const file of readdirSync(folder).sort()) {
    const rule = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Rule;
    it(`${file}: ${rule.name}`, () => {
      const { app, problems } = compileApp(smallApp(rule.definition, rule.app), 1, {
        matches: testMatches,
        strict: true,
      });
      expect(problems.map(shownProblem)).toEqual(rule.expect);
      expect(app === null).toBe(rule.expect.length > 0);
      for (const problem of problems) {
        for (const locale of ["en", "zh-CN"]) {
          expect(explainProblem(problem, locale)).not.toMatch(/[{}]|undefined|\(formula-|\(condition-/);
        }
      }
    });
  }
});
