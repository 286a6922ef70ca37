import { describe, expect, it } from "vitest";
import { parseNumber } from "../../../runtime/ui/widgets/parse-number.ts";

describe("a number that somebody types", () => {
  it.each([
    ["1234.5", 1234.5],
    ["1,234.50", 1234.5],
    [" 1 234 ", 1234],
    ["１２３．５", 123.5],
    ["¥ 99", 99],
    ["-5", -5],
    ["−5", -5],
    [".5", 0.5],
    ["15 %", 15],
  ])("is read from “%s”", (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it("is nothing where nothing is typed", () => {
    expect(parseNumber("  ")).toBeNull();
  });

  it.each(["abc", "1.2.3", "1e5", "--1", "12345678901234567", "."])("is none in “%s”", (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });
});
