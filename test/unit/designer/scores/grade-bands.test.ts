import { describe, expect, it } from "vitest";
import { gradeBands, nextGrade, thresholdRange } from "../../../../designer/scores/grade-bands.ts";

const grades = [
  { name: "A", from: 80 },
  { name: "B", from: 60 },
  { name: "C", from: 0 },
];

describe("the grades of a scorecard", () => {
  it("cover everything from 0 to the maximum without a gap", () => {
    expect(gradeBands(grades, 100).map(({ from, to }) => [from, to])).toEqual([
      [80, 100],
      [60, 80],
      [0, 60],
    ]);
  });

  it("may begin between their neighbours only, the last one at 0", () => {
    expect(thresholdRange(grades, 0, 100)).toEqual({ min: 61, max: 100 });
    expect(thresholdRange(grades, 1, 100)).toEqual({ min: 1, max: 79 });
    expect(thresholdRange(grades, 2, 100)).toEqual({ min: 0, max: 0 });
    expect(thresholdRange([{ name: "A", from: 5 }, ...grades.slice(2)], 0, 10)).toEqual({
      min: 0.1,
      max: 10,
    });
  });

  it("get a worse one that takes the lower half of the worst", () => {
    expect(nextGrade(grades, 100)).toEqual({
      grade: { name: "D", from: 0 },
      before: null,
      raised: { name: "C", from: 30 },
    });
  });

  it("get one in the widest band where the worst has no room, by a letter that is free", () => {
    const tight = [
      { name: "A", from: 50 },
      { name: "b", from: 1 },
      { name: "D", from: 0 },
    ];
    expect(nextGrade(tight, 100)).toEqual({ grade: { name: "C", from: 75 }, before: "A", raised: null });
    expect(nextGrade([], 100)).toEqual({ grade: { name: "A", from: 0 }, before: null, raised: null });
  });
});
