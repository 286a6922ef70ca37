import { describe, expect, test } from "vitest";
import { serialText } from "../../../../runtime/core/fields/serial/serial-text.ts";

describe("a serial", () => {
  test.each([
    ["OPP-{yyyy}-{0000}", 42, "OPP-2026-0042"],
    ["{yy}{mm}{dd}/{000}", 7, "260309/007"],
    ["商机-{0}", 12, "商机-12"],
    ["A-{00}", 12345, "A-12345"],
    ["$&-{00}", 1, "$&-01"],
  ])("after %s", (pattern, number, text) => {
    expect(serialText(pattern, "2026-03-09", number)).toBe(text);
  });
});
