import { expect, it } from "vitest";
import { fieldPlace } from "../../../../designer/forms/layout/field-place.ts";
import type { FormDefinition } from "../../../../runtime/core/definition/generated/definition.ts";

const text = { type: "string" } as const;
const form: FormDefinition = {
  name: "deal",
  title: "Deal",
  recordTitle: "a",
  schema: { type: "object", properties: { a: text, b: text, c: text, d: text } },
  layout: [
    { section: "need", title: "Need", fields: ["a", "b", "c"] },
    { section: "money", title: "Money", fields: ["d"] },
  ],
};

it("tells where a field stands in its section", () => {
  expect(fieldPlace(form, "b")).toEqual({ place: 2, count: 3, section: "Need" });
  expect(fieldPlace(form, "gone")).toBeNull();
});

it("tells where it would stand: among its own, in another section, and where it is already", () => {
  expect(fieldPlace(form, "a", { section: "need", before: "c" })).toMatchObject({ place: 2, count: 3 });
  expect(fieldPlace(form, "a", { section: "need", before: null })).toMatchObject({ place: 3, count: 3 });
  expect(fieldPlace(form, "a", { section: "need", before: "a" })).toMatchObject({ place: 1, count: 3 });
  const money = { place: 1, count: 2, section: "Money" };
  expect(fieldPlace(form, "a", { section: "money", before: "d" })).toEqual(money);
  expect(fieldPlace(form, "a", { section: "money", before: "b" })).toBeNull();
});

it("counts a field that is only to be made", () => {
  expect(fieldPlace(form, "", { section: "money", before: null })).toMatchObject({ place: 2, count: 2 });
});
