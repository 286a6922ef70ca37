import { describe, expect, it } from "vitest";
import {
  binEdges,
  fullestBin,
  gradeOfBin,
  outline,
} from "../../../../designer/scores/insight/histogram-shape.ts";

describe("the shape of a histogram", () => {
  it("tells between which totals a bin lies and which grade it has", () => {
    expect(binEdges(3, 20, 100)).toEqual([15, 20]);
    const grades = [
      { name: "A", from: 80 },
      { name: "B", from: 40 },
    ];
    expect([15, 16, 8, 7].map((bin) => gradeOfBin(bin, 20, 100, grades))).toEqual(["B", "A", "B", null]);
  });

  it("finds the fullest bin, also where nothing is counted", () => {
    expect(fullestBin([0, 3, 7, 7])).toBe(2);
    expect(fullestBin([])).toBe(0);
  });

  it("draws the upper edges as one line that begins and ends at the bottom", () => {
    expect(outline([2, 0], 2, 100, 50, 10)).toBe("M0 60V10H50V60H100V60");
  });
});
