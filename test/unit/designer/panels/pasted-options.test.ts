import { describe, expect, it } from "vitest";
import { pastedOptions } from "../../../../designer/panels/pasted-options.ts";

const options = ["High", "Low"].map((title) => ({ const: title.toLowerCase(), title: { en: title } }));

describe("several lines that are pasted into an option", () => {
  it("are its title and an option a line behind it, named by what they say", () => {
    const pasted = pastedOptions(options, 0, ["Very high", "Quite high", "中"], "en");
    expect(pasted.left).toBe(0);
    expect(pasted.options).toEqual([
      { const: "high", title: { en: "Very high" } },
      { const: "quite-high", title: "Quite high" },
      { const: "option", title: "中" },
      { const: "low", title: { en: "Low" } },
    ]);
  });

  it("add none that is there already, nor more than a list holds", () => {
    const again = pastedOptions(options, 0, ["High", "Low", "Low", "New", "New"], "en");
    expect(again.options.map((option) => option.const)).toEqual(["high", "new", "low"]);
    const many = Array.from({ length: 600 }, (_, index) => `Line ${String(index)}`);
    const pasted = pastedOptions(options, 1, [...many, "Line 599", "High"], "en");
    expect(pasted.options).toHaveLength(500);
    // Two there were, of which one took the first line.
    expect(pasted.left).toBe(101);
  });
});
