import { expect, it } from "vitest";
import { gradeTone } from "../../../runtime/ui/records/grade-tone.ts";

const grades = ["A", "B", "C", "D"].map((name) => ({ name }));

it("colours a grade by its place in the scorecard, whatever it is called", () => {
  expect(["A", "B", "C", "D"].map((name) => gradeTone(grades, name))).toEqual([
    ...["good", "accent", "warn"],
    "quiet",
  ]);
  expect(gradeTone([{ name: "hot" }], "hot")).toBe("good");
});

it("takes the colour that the scorecard gives it", () => {
  expect(gradeTone([{ name: "A", color: "purple" }, { name: "B" }], "A")).toBe("purple");
  expect(gradeTone([{ name: "A", color: "purple" }, { name: "B" }], "B")).toBe("accent");
});

it("stays quiet about a grade that the scorecard does not have, and about none", () => {
  expect(gradeTone(grades, "E")).toBe("quiet");
  expect(gradeTone(grades, null)).toBe("quiet");
  expect(gradeTone([], "A")).toBe("quiet");
});
