import { describe, expect, it } from "vitest";
import { resultText } from "../../../../designer/formula/result-text.ts";

const words = { yes: "Yes", no: "No", blank: "blank" };

describe("what a formula gives, in words", () => {
  it.each([
    [1234.5, "1,234.5"],
    ["Acme", "“Acme”"],
    [true, "Yes"],
    [null, "blank"],
    [["a", "b"], "“a”, “b”"],
  ])("%j is %s", (result, text) => {
    expect(resultText(result, "en", words)).toBe(text);
  });
});
