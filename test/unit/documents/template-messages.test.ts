import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { documentMessages } from "../../../runtime/core/problem/document-messages.ts";
import { explainProblem } from "../../../runtime/core/problem/explain-problem.ts";
import { checkTemplate } from "../../../runtime/documents/check-template.ts";
import { recordMeanings } from "../../../runtime/documents/record-meanings.ts";
import { everyKindApp } from "../../support/every-kind-app.ts";

const sheet = recordMeanings(everyKindApp.forms)("sheet");
const say = (template: string, locale = "en") =>
  checkTemplate(template, sheet).map((problem) => explainProblem({ ...problem, pointer: "" }, locale));

test.each([
  ["\n {{txet}}", "Line 2, column 4: there is no field txet here. Did you mean text?"],
  [
    "{{qqqq}}",
    "Line 1, column 3: there is no field qqqq here. Write the name of a field as the form has it.",
  ],
  ["{{reference.nmae}}", "Line 1, column 3: there is no field nmae in reference. Did you mean name?"],
  [
    "{{#each table}}{{text}}{{/each}}",
    "Line 1, column 18: there is no field text here. Did you mean ../text?",
  ],
  ["{{text.length}}", "Line 1, column 3: text is a value with no fields of its own. Write {{text}}."],
  [
    "{{references.name}}",
    "Line 1, column 3: references is a list. Go through it: {{#each references}}{{name}}{{/each}}.",
  ],
  ["{{#if text}}", "Line 1, column 1: the block {{#if text}} is never closed. Write {{/if}} where it ends."],
  ["{{/if}}", "Line 1, column 1: {{/if}} closes no open block. Remove it."],
  [
    "{{#if text}}{{/each}}{{/if}}",
    "Line 1, column 13: {{/each}} closes no open block. Remove it, or write {{/if}}, which closes the last one.",
  ],
  [
    "{{each table}}",
    "Line 1, column 1: each opens a block. Write {{#each …}} with the name of a field, and {{/each}} where the block ends.",
  ],
])("%s is told how to mend it", (template, sentence) => {
  expect(say(template)).toEqual([sentence]);
});

test("Chinese readers are told in Chinese", () => {
  expect(say("{{txet}}", "zh-CN")).toEqual(["第 1 行第 3 列：此处没有字段 txet。您是否想写 text？"]);
  expect(say("{{references.name}}", "zh-CN")).toEqual([
    "第 1 行第 3 列：references 是列表，请逐项列出：{{#each references}}{{name}}{{/each}}。",
  ]);
});

test("what is quoted of a template stays short and on one line, and is no template of a sentence", () => {
  expect(say(`{{text\n,${"x".repeat(500)}}}`)[0]).toMatch(
    /^Line 1, column 1: \{\{text ,x{52}… cannot be read/,
  );
  expect(say("{{{column} }}")[0]).toContain("Line 1, column 1: ");
  expect(say("{{[{line}]}}")).toEqual([
    "Line 1, column 3: there is no field {line} here. Write the name of a field as the form has it.",
  ]);
});

test("every code is fired by a case, or by what is beyond the bounds", () => {
  const folder = new URL("../../conformance/documents/", import.meta.url);
  const cases = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), "utf8"));
  const bounds = readFileSync(new URL("hostile-templates.test.ts", import.meta.url), "utf8");
  const fired = (code: string) =>
    [...cases, bounds].some((text) => text.includes(`"${code} `) || text.includes(`"${code}"`));
  expect(Object.keys(documentMessages).filter((code) => !fired(code))).toEqual([]);
});
