import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { AppDocument, FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { findings } from "../../runtime/core/insight/findings.ts";
import { explainProblem } from "../../runtime/core/problem/explain-problem.ts";
import { findingMessages } from "../../runtime/core/problem/finding-messages.ts";
import { compiled } from "../support/engine.ts";
import { smallApp } from "../support/small-app.ts";

/** Oddities of one sort: definitions, and every finding about each in English. */
interface Rules {
  readonly about: string;
  readonly definition: Partial<FormDefinition>;
  readonly app?: Partial<AppDocument>;
  readonly cases: readonly {
    readonly name: string;
    readonly definition?: Partial<FormDefinition>;
    readonly expect: readonly { readonly code: string; readonly pointer: string; readonly says: string }[];
  }[];
}

const folder = new URL("insight/", import.meta.url);
const reported = new Set<string>();

for (const file of readdirSync(folder).toSorted()) {
  const { about, definition, app, cases } = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Rules;
  describe(`findings: ${about}`, () => {
    it.each(cases)("$name", (rule) => {
      const found = findings(compiled(smallApp({ ...definition, ...rule.definition }, app)));
      expect(
        found.map((one) => ({ code: one.code, pointer: one.pointer, says: explainProblem(one, "en") })),
      ).toEqual(rule.expect);
      for (const one of found) {
        reported.add(one.code);
        expect(explainProblem(one, "zh-CN")).not.toMatch(/[{}]|undefined/);
      }
    });
  });
}

it("every finding has its case here", () => {
  expect([...reported].toSorted()).toEqual(Object.keys(findingMessages).toSorted());
});
