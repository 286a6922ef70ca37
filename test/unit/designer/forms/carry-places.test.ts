import { describe, expect, it } from "vitest";
import { carryPlaces } from "../../../../designer/forms/layout/carry-places.ts";
import type { FormDefinition } from "../../../../runtime/core/definition/generated/definition.ts";

const text = { type: "string" } as const;
const form: FormDefinition = {
  name: "deal",
  title: "Deal",
  recordTitle: "a",
  schema: { type: "object", properties: { a: text, b: text, c: text, left: text } },
  layout: [
    { section: "one", fields: ["a", "b"] },
    { tab: "more", title: "More", sections: [{ section: "two", fields: ["c"] }, { text: "Words" }] },
  ],
};
const ids = (field: string | null) => carryPlaces(form, field).map((places) => places.map(({ id }) => id));

describe("the places of a layout", () => {
  it("are in front of each field and at the end of each section, in tabs and where the layout ends too", () => {
    expect(ids(null)).toEqual([
      ["before:a", "before:b", "end:one"],
      ["before:c", "end:two"],
      ["before:left", "end:more"],
    ]);
  });

  it("have no second one for where a field is", () => {
    expect(ids("a")[0]).toEqual(["before:a", "end:one"]);
    expect(ids("b")[0]).toEqual(["before:a", "before:b"]);
  });
});
