import { describe, expect, it } from "vitest";
import { placeInText } from "../../../../designer/json/text/place-in-text.ts";
import { rangeInText } from "../../../../designer/json/text/range-in-text.ts";
import { readJsonText } from "../../../../runtime/core/json-text/read-json-text.ts";

/** A text with `|` where somebody is in it. */
function marked(text: string): { readonly text: string; readonly position: number } {
  return { text: text.replace("|", ""), position: text.indexOf("|") };
}

describe("a position in JSON text", () => {
  it.each([
    ['{"a": {"b": [1, tr|ue]}}', "value", ["a", "b", 1]],
    ['{"a": {"b|": 1}}', "key", ["a"]],
    ["{|}", "key", []],
    ['{"a": 1, |}', "key", []],
    ['{"a": |}', "value", ["a"]],
    ['{"a": |', "value", ["a"]],
    ['{"a": {"b": 1, "c|', "key", ["a"]],
    ['{"a": [|]}', "value", ["a", 0]],
    ['{"a": [{}, |]}', "value", ["a", 1]],
    ['{"a": [{"x": "y|"}]', "value", ["a", 0, "x"]],
    ["{na|me}", "key", []],
    ["|", "value", []],
  ] as const)("in %s is told with the way to it", (source, part, path) => {
    const { text, position } = marked(source);
    expect(placeInText(readJsonText(text), position)).toMatchObject({ part, path });
  });

  it.each(['{"a": 1 |}', '{"a": 1}|', "[1 | 2]", '|{"a": 1}', '{"a": | 1}'])(
    "in %s leaves room for nothing",
    (source) => {
      const { text, position } = marked(source);
      expect(placeInText(readJsonText(text), position)).toBeNull();
    },
  );

  it("knows what stands beside it, and whether a comma or a colon is there", () => {
    const first = marked('{| "b": 1}');
    expect(placeInText(readJsonText(first.text), first.position)).toMatchObject({
      siblings: ["b"],
      follows: true,
      colon: false,
    });
    const second = marked('{"a|": 1, "b": 2}');
    expect(placeInText(readJsonText(second.text), second.position)).toMatchObject({
      siblings: ["b"],
      colon: true,
    });
    const third = marked('{"a|" "b": 2}');
    expect(placeInText(readJsonText(third.text), third.position)).toMatchObject({ follows: true });
  });
});

describe("a place in a definition", () => {
  const text = '{"forms": [{"title": "Deal"}], "a/b": {"c": 1}}';
  const { root } = readJsonText(text);
  it.each([
    [["forms", 0, "title"], '"title": "Deal"'],
    [["forms", "0"], "{"],
    [["a/b", "c"], '"c": 1'],
    [["a/b"], '"a/b"'],
    [["forms", 0, "nowhere"], "{"],
    [[], "{"],
  ] as const)("%j is shown where it stands in the text", (path, shown) => {
    const { from, to } = rangeInText(root, path);
    expect(text.slice(from, to)).toBe(shown);
  });
});

describe("a mistake in JSON", () => {
  it.each([
    ["", "empty", ""],
    ["{", "closing", ""],
    ['{"a": }', "value", "}"],
    ['{"a": 1 "b": 2}', "comma", '"b"'],
    ['{"a": 1,}', "trailing", ","],
    ["[1,,2]", "trailing", ","],
    ["[,1]", "value", ","],
    ["{a: 1}", "key", "a"],
    ['{"a" 1}', "colon", "1"],
    ["{'a': 1}", "quotes", "'"],
    ["{“a”: 1}", "quotes", "“"],
    ['{"a": 1} // done', "comment", "/"],
    ['{"a": "b\n}', "string", '"b'],
    [String.raw`"\x"`, "string", String.raw`"\x"`],
    ["[01]", "number", "01"],
    ["[True]", "word", "True"],
    ['{"a": 1}}', "after", "}"],
    ['{"a": 1, "a": 2}', "twice", '"a"'],
    ["[1}", "closing", "}"],
    [`${"[".repeat(65)}${"]".repeat(65)}`, "deep", "["],
  ])("in %j is %s at %j", (text, code, found) => {
    const { mistake } = readJsonText(text);
    expect(mistake).toMatchObject({ code, found });
  });
});
