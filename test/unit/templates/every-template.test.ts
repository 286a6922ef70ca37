import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { toFolder } from "../../../runtime/core/definition/to-folder.ts";
import { findings } from "../../../runtime/core/insight/findings.ts";
import { runExamples } from "../../../runtime/core/transition/run-examples.ts";
import { compileTemplate } from "../../support/compile-template.ts";
import { readTemplate } from "../../support/read-template.ts";
import { seedDemo } from "../../support/seed-demo.ts";
import { untranslated } from "../../support/template-texts.ts";

const matches = (pattern: string, value: string) => new RegExp(pattern, "u").test(value);
const names = readdirSync(new URL("../../../templates/", import.meta.url));

describe.each(names)("the template %s", (name) => {
  const files = readTemplate(name);
  const app = compileTemplate(files);
  const demo = seedDemo(app, "2026-11-23T02:00:00.000Z");

  it("is written in the canonical form, byte for byte, with a README beside it", () => {
    const own = [...files].filter(([path]) => path !== "README.md");
    expect(Object.fromEntries(toFolder(app.document))).toEqual(Object.fromEntries(own));
    expect(files.has("README.md")).toBe(true);
  });

  it("says everything in Chinese and in English", () => {
    expect(untranslated(app.document, ["zh-CN", "en"])).toEqual([]);
  });

  it("has nothing odd about it but scopes that are not applied yet", () => {
    expect(findings(app).filter(({ code }) => code !== "finding-scope-unapplied")).toEqual([]);
  });

  it("meets its definition tests", () => {
    const results = runExamples(app, { matches });
    expect(results.length).toBeGreaterThan(0);
    expect(results.filter(({ passed }) => !passed)).toEqual([]);
  });

  it("has demo data that is valid, each record in its stage", () => {
    const problems = [...demo].flatMap(([form, records]) =>
      records.flatMap((each) => each.problems.map((problem) => ({ form, key: each.key, problem }))),
    );
    expect(problems).toEqual([]);
  });

  it("has demo data that refers to records that are there, each key once", () => {
    for (const [form, records] of demo) {
      expect(new Set(records.map(({ key }) => key)).size).toBe(records.length);
      const references = [...(app.forms.get(form)?.fields.values() ?? [])].filter(
        ({ schema }) => schema["x-form"],
      );
      for (const { record } of records) {
        for (const field of references) {
          const id = record.data[field.name];
          const ids = (demo.get(field.schema["x-form"] ?? "") ?? []).map((each) => each.record.id);
          if (id !== undefined) expect(ids).toContain(id);
        }
      }
    }
  });
});
