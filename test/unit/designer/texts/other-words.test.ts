import { describe, expect, it } from "vitest";
import { textLocales, withOtherWords } from "../../../../designer/texts/other-words.ts";

describe("a text in several languages", () => {
  it("stays one string for all until another language says something else", () => {
    expect(withOtherWords("Budget", "en", "en", "Budgets")).toBe("Budgets");
    expect(withOtherWords("Budget", "en", "zh-CN", "")).toBe("Budget");
    expect(withOtherWords("Budget", "en", "zh-CN", "Budget")).toBe("Budget");
    expect(withOtherWords("Budget", "en", "zh-CN", "预算")).toEqual({ en: "Budget", "zh-CN": "预算" });
  });

  it("keeps the other languages when one is changed or emptied", () => {
    const text = { en: "Budget", "zh-CN": "预算" };
    expect(withOtherWords(text, "en", "en", "Money")).toEqual({ en: "Money", "zh-CN": "预算" });
    expect(withOtherWords(text, "en", "zh-CN", "")).toEqual({ en: "Budget" });
  });

  it("is gone once nothing is left in any language", () => {
    expect(withOtherWords("B", "en", "en", "")).toBeUndefined();
    expect(withOtherWords({ en: "B" }, "en", "en", "")).toBeUndefined();
    expect(withOtherWords(undefined, "en", "zh-CN", "预算")).toEqual({ "zh-CN": "预算" });
  });

  it("offers the languages of the interface and those that it has", () => {
    expect(textLocales({ fr: "Budget" }, ["en", "zh-CN"])).toEqual(["en", "zh-CN", "fr"]);
    expect(textLocales("Budget", ["en"])).toEqual(["en"]);
  });
});
