import { expect, it } from "vitest";
import { impactTold } from "../../../../designer/publish/impact-told.ts";

const measured = (state: "running" | "done" | "cancelled", count: number, total = count) =>
  impactTold({ state, records: { deal: count }, progress: { done: 0, total }, refs: {} }).said;

it("counts no records where there are none to count", () => {
  expect(measured("done", 0)).toBe("noRecords");
  expect(measured("running", 0)).toBe("measuringBegun");
  expect(measured("running", 7, 0)).toBe("measuringBegun");
});

it("says how many there are, and how many of them were looked at", () => {
  expect(measured("running", 7)).toBe("measuring");
  expect(measured("done", 7)).toBe("measured");
  expect(measured("cancelled", 7)).toBeNull();
});
