import { describe, expect, it } from "vitest";
import { readOffset, writeOffset } from "../../../../designer/conditions/offset.ts";

describe("a moment counted from now", () => {
  it.each(["-P14D", "P1D", "-P2W", "P3M", "-P1Y", "PT8H", "-PT30M"])(
    "reads %s as it writes it",
    (duration) => {
      const offset = readOffset(duration);
      expect(offset && writeOffset(offset)).toBe(duration);
    },
  );

  it("tells minutes from months", () => {
    expect(readOffset("PT5M")).toEqual({ count: 5, unit: "N" });
    expect(readOffset("P5M")).toEqual({ count: 5, unit: "M" });
  });

  it("leaves alone what has several units or is no duration", () => {
    expect(readOffset("-P1M1D")).toBeUndefined();
    expect(readOffset("soon")).toBeUndefined();
    expect(readOffset(null)).toBeNull();
  });
});
