import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { AppDocument, FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { parseApp } from "../../runtime/core/definition/parse-app.ts";
import { explainProblem } from "../../runtime/core/problem/explain-problem.ts";
import type { EngineRecord } from "../../runtime/core/record.ts";
import { compiled, contextFor, type ContextOptions, testRecord } from "../support/engine.ts";
import { runStep, type TestStep } from "../support/engine-steps.ts";
import { smallApp } from "../support/small-app.ts";

/** One rule of the engine: a definition, a record, one step, and (as far as written down) what must come of it. */
interface Rule extends ContextOptions {
  readonly name: string;
  readonly definition: Partial<FormDefinition>;
  readonly app?: Partial<AppDocument>;
  readonly record?: Partial<EngineRecord>;
  readonly step: TestStep;
  readonly expect: object;
}

/** A list, a record's data and the like are compared whole, everything else as far as the case says. */
const whole: ReadonlySet<string> = new Set(["data", "checklist", "improvements", "points", "rules"]);

function expectAsFarAs(actual: unknown, expected: unknown): void {
  if (Array.isArray(expected)) expect(actual).toEqual(expected);
  else expect(actual).toMatchObject(expected as object);
  for (const [key, part] of Object.entries(expected as object)) {
    const found = (actual as { readonly [key: string]: unknown })[key];
    if (key === "events") expect(found).toHaveLength((part as readonly unknown[]).length);
    else if (whole.has(key)) expect(found).toEqual(part);
    else if (key === "record") expectAsFarAs(found, part);
  }
}

const areas = ["derive", "validate", "visibility", "transition", "approval", "score"];

for (const area of areas) {
  const folder = new URL(`${area}/`, import.meta.url);
  describe(area, () => {
    for (const file of readdirSync(folder).sort()) {
      const rule = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Rule;
      it(`${file}: ${rule.name}`, () => {
        const document = smallApp(rule.definition, rule.app);
        expect(parseApp(structuredClone(document)).problems).toEqual([]);
        const context = contextFor(compiled(document), rule);
        const record = testRecord(context, rule.record);
        const before = structuredClone(record);
        const actual = runStep(context, record, rule.step);
        expectAsFarAs(actual, rule.expect);
        expect(record, "a step never changes the record that it was given").toEqual(before);
      });
    }
  });
}

describe("what the engine says", () => {
  it("has words in both languages for every code, without a hole in them", async () => {
    const { engineMessages } = await import("../../runtime/core/problem/engine-messages.ts");
    for (const code of Object.keys(engineMessages)) {
      const params = {
        field: "amount",
        title: { en: "Amount", "zh-CN": "金额" },
        roles: ["rep"],
        initialTitles: ["a"],
      };
      const more = {
        rule: "r",
        stage: "s",
        path: "a",
        role: "r",
        source: "s",
        form: "f",
        use: "sort",
        option: "o",
      };
      for (const locale of ["en", "zh-CN"]) {
        const words = explainProblem({ code, pointer: "", params: { ...params, ...more } }, locale);
        expect(words).not.toMatch(/[{}]|undefined/);
        expect(words).not.toContain(code === "check" || code === "guard" ? "\0" : `(${code})`);
      }
    }
  });

  it("names the stage that wants an empty field, and how to mend it", () => {
    const params = {
      field: "decisionCycle",
      title: { "zh-CN": "决策周期", en: "Decision cycle" },
      stage: "strategy",
      stageTitle: { "zh-CN": "销售策略制定", en: "Sales strategy" },
    };
    const problem = { code: "required", pointer: "/decisionCycle", params };
    expect(explainProblem(problem, "zh-CN")).toBe("“决策周期”为空，“销售策略制定”阶段需要此项，请填写。");
    expect(explainProblem(problem, "en")).toBe(
      "“Decision cycle” is empty. The stage “Sales strategy” needs it: fill it in.",
    );
  });
});
