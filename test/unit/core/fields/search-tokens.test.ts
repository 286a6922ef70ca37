import { describe, expect, it, test } from "vitest";
import { foldText } from "../../../../runtime/core/fields/fold.ts";
import { searchTokens } from "../../../../runtime/core/fields/search-tokens.ts";
import { soughtWord } from "../../../../runtime/core/fields/sought-word.ts";

const tokens = (text: string) => [...(searchTokens(foldText(text), 1_000) ?? [])];

describe("the tokens of a text", () => {
  test.each([
    ["华为技术", ["华", "华为", "为", "为技", "技", "技术", "术"]],
    ["𠀀云", ["𠀀", "𠀀云", "云"]],
    ["ＫａＮａ　カー", ["k", "ka", "kan", "kana", "カ", "カー", "ー"]],
    ["한국", ["한", "한국", "국"]],
    ["José", ["j", "jo", "jos", "jose"]],
    ["Acme, Inc.", ["a", "ac", "acm", "acme", "i", "in", "inc"]],
    ["A·B", ["a", "b"]],
    ["ERP系统2", ["e", "er", "erp", "系", "系统", "统", "2"]],
    ["no. 0042", ["n", "no", "0", "00", "004", "0042", "4", "42"]],
    ["a17", ["a", "a1", "a17", "1", "17"]],
    ["12345", ["1", "12", "123", "1234", "12345", "2345"]],
    ["—“”!?", []],
  ])("%s", (text, expected) => expect(tokens(text)).toEqual(expected));

  it("has a long word as a whole too, as far as tokens go", () => {
    expect(tokens("Donaudampfschiff").slice(-2)).toEqual(["donaudam", "donaudampfschiff"]);
    expect(tokens("y".repeat(50)).at(-1)).toHaveLength(32);
  });

  it("are none at all where they would be too many", () => {
    expect(searchTokens("一二三四", 7)).toEqual(new Set(["一", "一二", "二", "二三", "三", "三四", "四"]));
    expect(searchTokens("一二三四", 6)).toBeNull();
  });
});

describe("a word that is looked for", () => {
  test.each([
    ["华", "anywhere", ["华"]],
    ["华为", "anywhere", ["华为"]],
    ["华为技", "anywhere", ["华为", "为技"]],
    ["华为技术", "anywhere", ["华为", "技术"]],
    ["acm", "word", ["acm"]],
    ["acme-12", "word", ["acme", "12"]],
    ["erp系统", "word", ["erp", "系统"]],
    ["donaudampf", "word", ["donaudampf*"]],
    ["12", "number", ["12"]],
    ["12b", "number", ["12b"]],
    ["8000", "anywhere", ["8000"]],
    ["138000b", "anywhere", ["1380", "8000"]],
    ["@acme", "anywhere", ["acme"]],
    ["%", "anywhere", []],
  ])("%s may stand %s, under %j", (text, place, expected) => {
    const word = soughtWord(text);
    expect(word.place).toBe(place);
    expect(word.tokens.map((one) => one.text + (one.beginning ? "*" : ""))).toEqual(expected);
  });
});
