import Handlebars from "handlebars";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { DocumentDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import { value, withParts } from "../../../runtime/documents/meaning.ts";
import { checkDocuments } from "../../../runtime/documents/check-documents.ts";
import { checkTemplate } from "../../../runtime/documents/check-template.ts";
import { scanTags } from "../../../runtime/documents/scan-tags.ts";
import { templateBounds } from "../../../runtime/documents/template-bounds.ts";
import { smallApp } from "../../support/small-app.ts";

const record = withParts(new Map([["a", value]]), false);
const told = (template: string) =>
  checkTemplate(template, record).map(({ code, params }) =>
    `${code} ${String(params["column"] ?? "")}`.trim(),
  );

function toldOfApp(...documents: readonly Partial<DocumentDefinition>[]): readonly string[] {
  const whole = documents.map((document, index) => ({
    name: `mail-${String(index)}`,
    title: "Mail",
    form: "deal",
    kind: "print" as const,
    body: "",
    ...document,
  }));
  return [...checkDocuments(smallApp({}, { documents: whole }))].map(
    ({ code, pointer }) => `${code} ${pointer}`,
  );
}

const parse = vi.spyOn(Handlebars, "parseWithoutProcessing");
beforeEach(() => void parse.mockClear());
afterAll(() => parse.mockRestore());

describe("a template beyond the bounds", () => {
  test.each([
    ["40 000 tags", "{{name}}".repeat(40_000), ["document-too-long"]],
    ["40 000 short tags", "{{a}}".repeat(40_000), ["document-too-many-tags"]],
    ["one tag too many", "{{a}}".repeat(2_001), ["document-too-many-tags"]],
    ["one megabyte of opening braces", "{{".repeat(500_000), ["document-too-long"]],
    ["opening braces up to the last character", "{{".repeat(100_000), ["document-too-many-tags"]],
    ["braces without an end", "{".repeat(4_000), ["document-raw-output 1"]],
    ["tags in a comment", `{{!-- ${"{{a}}".repeat(2_000)} --}}`, ["document-too-many-tags"]],
    ["escaped tags", "\\{{a}}".repeat(2_001), ["document-too-many-tags"]],
    ["a tag of 1 001 characters", `{{${"a".repeat(997)}}}`, ["document-tag-too-long 1"]],
    ["a path of 90 000 names", `{{${"a.".repeat(90_000)}a}}`, ["document-tag-too-long 1"]],
    ["a text of 190 000 characters", `{{a "${"x".repeat(190_000)}"}}`, ["document-tag-too-long 1"]],
    ["a tag without an end", `{{a "${"x".repeat(190_000)}`, ["document-tag-open 1"]],
    ["a comment without an end", `{{!-- ${"x".repeat(190_000)}`, ["document-tag-open 1"]],
    ["33 blocks in each other", nested(33), ["document-too-deep 289"]],
    ["1 000 blocks in each other", nested(1_000), ["document-too-deep 289"]],
    ["1 000 else ifs", `{{#if a}}${"{{else if a}}".repeat(1_000)}{{/if}}`, ["document-too-deep 413"]],
    ["2 000 blocks that nobody closes", "{{#if a}}".repeat(2_000), ["document-too-deep 289"]],
  ])("is never parsed: %s", (_, template, problems) => {
    const found = told(template);
    expect(found.slice(0, 1)).toEqual(problems);
    expect(found.length).toBeLessThanOrEqual(templateBounds.problems);
    expect(parse).not.toHaveBeenCalled();
  });
});

describe("a template within the bounds", () => {
  test("is parsed once: the most tags, the longest, the deepest and the most characters are possible", () => {
    for (const template of [
      "{{a}}".repeat(2_000),
      `{{a${" ".repeat(995)}}}`,
      nested(32),
      "x".repeat(200_000),
    ]) {
      parse.mockClear();
      expect(told(template)).toEqual([]);
      expect(parse).toHaveBeenCalledTimes(1);
    }
  });

  test("is told a hundred problems at most", () => {
    expect(told("{{{a}}}".repeat(1_900))).toHaveLength(100);
    expect(told("{{/if}}".repeat(1_900))).toHaveLength(100);
    expect(told("{{> x}}".repeat(1_900))).toHaveLength(100);
    expect(scanTags("{{a ".repeat(1_900)).problems).toHaveLength(100);
  });

  test("is parsed tag by tag until twenty that cannot be read are found", () => {
    expect(told("{{a,}}".repeat(1_900))).toHaveLength(20);
    expect(parse).toHaveBeenCalledTimes(21);
  });

  test("climbs out of the record on no way", () => {
    expect(told(`{{${"../".repeat(330)}a}}`)).toEqual(["document-outside 3"]);
    expect(told(`{{#if ${"../".repeat(300)}a}}{{/if}}`)).toEqual(["document-outside 7"]);
  });

  test.each([
    ["blocks hidden from one another in texts", '{{#if a}}{{b "}}{{/if}}"}}'.repeat(500)],
    ["brackets in brackets", `{{a ${"(".repeat(480)}b${")".repeat(480)}}}`],
    ["names in brackets", `{{#if [${"[".repeat(900)}]}}{{/if}}`],
    ["many named arguments", `{{#if a ${"b=c ".repeat(200)}}}{{/if}}`],
    ["many block parameters", `{{#each a as |${"b ".repeat(400)}|}}{{/each}}`],
    ["texts full of escaped quotation marks", `{{a "${'\\"'.repeat(450)}"}}`],
    ["nothing but line breaks in tags", `{{${"\n".repeat(900)}}}`.repeat(200)],
    ["U+0000 and half a pair", "{{a\u0000}} {{\ud800}}"],
  ])("is told what is wrong and throws nothing: %s", (_, template) => {
    expect(told(template)).not.toEqual([]);
  });
});

describe("the documents of an app", () => {
  test("have 20 000 tags together at most, and none is parsed where there are more", () => {
    const body = "{{name}}".repeat(2_000);
    expect(toldOfApp(...Array.from({ length: 10 }, () => ({ body })))).toEqual([]);
    parse.mockClear();
    const more = [...Array.from({ length: 10 }, () => ({ body })), { subject: { en: "{{name}}" } }];
    expect(toldOfApp(...more)).toEqual(["document-too-many-in-all /documents"]);
    expect(parse).not.toHaveBeenCalled();
  });

  test("are told a thousand problems together at most", () => {
    const body = "{{> x}}".repeat(1_500);
    expect(toldOfApp(...Array.from({ length: 12 }, () => ({ body })))).toHaveLength(1_000);
  });

  test("are checked in bodies and in the subjects of every language", () => {
    expect(
      toldOfApp(
        { subject: "{{nothing}}", body: "{{name}}" },
        { subject: { en: "{{name}}", "zh-CN": "{{{name}}}" }, body: "{{nothing}}" },
      ),
    ).toEqual([
      "document-unknown-field /documents/0/subject",
      "document-raw-output /documents/1/subject/zh-CN",
      "document-unknown-field /documents/1/body",
    ]);
  });

  test("of a form that there is not are held against everything but its fields", () => {
    const { length } = toldOfApp({ form: "ghost", body: "{{any.thing}}{{#each it}}{{@index}}{{/each}}" });
    expect(length).toBe(0);
    expect(toldOfApp({ form: "ghost", body: "{{{any}}}" })).toEqual([
      "document-raw-output /documents/0/body",
    ]);
  });
});

function nested(levels: number): string {
  return "{{#if a}}".repeat(levels) + "{{/if}}".repeat(levels);
}
