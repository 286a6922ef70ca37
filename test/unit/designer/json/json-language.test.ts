import { describe, expect, it } from "vitest";
import type { FileNoun } from "../../../../designer/json/files/app-files.ts";
import { completeJson } from "../../../../designer/json/schema/complete-json.ts";
import { explainJson } from "../../../../designer/json/schema/explain-json.ts";
import type { Json } from "../../../../runtime/core/json.ts";
import { templateDocument } from "../../../support/template-document.ts";

const document = templateDocument("opportunity-management") as unknown as Json;

/** What is offered at `|`. */
function offered(source: string, noun: FileNoun = "form", at: readonly string[] = ["forms", "opportunity"]) {
  const text = source.replace("|", "");
  const found = completeJson(text, source.indexOf("|"), { document, at, noun });
  return found?.options.map(({ label }) => label.replaceAll('"', "")) ?? null;
}

describe("completion in JSON", () => {
  it("offers the keys of a form that are not there yet", () => {
    const keys = offered('{"name": "opportunity", |}');
    expect(keys).toEqual(expect.arrayContaining(["title", "schema", "pipelines", "views"]));
    expect(keys).not.toContain("name");
  });

  type Place = readonly [source: string, some: readonly string[], noun?: FileNoun, at?: readonly string[]];
  const places: readonly Place[] = [
    ['{"schema": {"properties": {"amount": {"format": "|"}}}}', ["money", "reference", "percent"]],
    ['{"schema": {"properties": {"amount": {"type": |}}}}', ["string", "array", "object"]],
    ['{"schema": {"properties": {"account": {"x-form": "|"}}}}', ["account", "contact"]],
    ['{"schema": {"required": ["|"]}}', ["name", "amount"]],
    ['{"pipelines": [{"stages": [{"name": "first", "kind": "|"}]}]}', ["open", "won", "lost"]],
    ['{"pipelines": [{"stages": [{"name": "first"}], "initial": ["|"]}]}', ["first"]],
    ['{"views": [{"kind": |}]}', ["board", "list", "calendar"]],
    ['{"views": [{"filter": {"properties": {"|"}}}]}', ["amount", "_stage", "_owner"]],
    ['{"access": [{"role": "|"}]}', ["rep"]],
    ['{"layout": [{|}]}', ["section", "tab", "text", "fields"]],
    ['{"layout": [{"tab": "one", |}]}', ["title", "sections"]],
    ['{"title": {|}}', ["en", "zh-CN"]],
    ['{"schema": {"properties": {"done": {"readOnly": |}}}}', ["true", "false"]],
    ['{"steps": [{"do": "|"}]}', ["create-task", "send-mail"], "automation", ["automations", "new"]],
    ['{"roles": [|]}', ["{}"], "app", []],
    ['[{"key": "one", |}]', ["data", "stage"], "demo", ["demo", "account"]],
  ];
  const cases = places.map(([source, some, noun = "form", at = ["forms", "opportunity"]]) => ({
    source,
    some,
    noun,
    at,
  }));
  it.each(cases)("at $source offers what the language has there", ({ source, some, noun, at }) => {
    expect(offered(source, noun, at)).toEqual(expect.arrayContaining([...some]));
  });

  it.each([
    ['{"layout": [{"tab": "one", |}]}', "fields"],
    ['{"schema": {"properties": {|}}}', "amount"],
  ])("at %s does not offer %s", (source, key) => {
    expect(offered(source)).not.toContain(key);
  });

  it("writes a key with its colon, what its value begins with and the comma that is wanted", () => {
    const source = '{| "title": "Deal"}';
    const found = completeJson(source.replace("|", ""), source.indexOf("|"), {
      document,
      at: ["forms", "opportunity"],
      noun: "form",
    });
    const schema = found?.options.find(({ label }) => label === '"schema"');
    expect(schema).toMatchObject({ insert: '"schema": {},', back: 2 });
  });

  it("replaces a key that has its colon, and nothing else", () => {
    const source = '{"titl|": "Deal"}';
    const found = completeJson(source.replace("|", ""), source.indexOf("|"), {
      document,
      at: ["forms", "opportunity"],
      noun: "form",
    });
    expect(found).toMatchObject({ from: 1, to: 7 });
    expect(found?.options.find(({ label }) => label === '"title"')).toMatchObject({
      insert: '"title"',
      back: 0,
    });
  });

  it("offers nothing where the language has nothing", () => {
    expect(offered('{"nowhere": {|}}')).toEqual([]);
  });
});

describe("what JSON means", () => {
  it("is explained at a key, with its types and words", () => {
    const text = '{"schema": {"properties": {"amount": {"format": "money", "x-currency": "CNY"}}}}';
    expect(explainJson(text, text.indexOf("x-currency") + 2, "form")).toMatchObject({
      path: ["schema", "properties", "amount", "x-currency"],
      types: ["string"],
      description: "ISO 4217, such as CNY.",
    });
    const format = explainJson(text, text.indexOf("money") + 1, "form");
    expect(format?.allowed).toContain("money");
  });

  it("says what is not executed yet", () => {
    const text = '{"name": "a"}';
    expect(explainJson(text, 3, "automation")?.experimental).toBe(false);
    expect(explainJson('{"automations": []}', 3, "app")).toBeNull();
  });

  it("is not explained between the words, nor where the language knows nothing", () => {
    expect(explainJson('{"title": 1}', 0, "form")).toBeNull();
    expect(explainJson('{"nowhere": 1}', 3, "form")).toBeNull();
  });
});
