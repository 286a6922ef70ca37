import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  comparisonsOf,
  readTerms,
  termCondition,
  termsFilter,
} from "../../../runtime/workspace/list/filter-terms.ts";
import { readFilter } from "../../../runtime/workspace/list/read-selection.ts";
import { salesForm } from "../../support/sales-form.ts";

const { form } = salesForm();
const names = ["_stage", "_owner", "_grade", "_score", ...form.fields.keys()];
const term = fc
  .constantFrom(...names.filter((name) => comparisonsOf(form, name).length > 0))
  .chain((field) =>
    fc.record({
      field: fc.constant(field),
      comparison: fc.constantFrom(...comparisonsOf(form, field)),
      value: fc.oneof(fc.string({ minLength: 1 }), fc.integer()),
    }),
  )
  .map((each) => (["filled", "emptyOp", "mine"].includes(each.comparison) ? { ...each, value: null } : each));

describe("filters by clicking", () => {
  it("come back from the address as they were made", () => {
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 5 }), (terms) => {
        expect(readTerms(form, readFilter(termsFilter(form, terms)))).toEqual(terms);
      }),
    );
  });

  it("offer for each kind of field the comparisons that make sense", () => {
    expect(comparisonsOf(form, "amount")).toEqual(["is", "isNot", "atLeast", "atMost", "filled", "emptyOp"]);
    expect(comparisonsOf(form, "name")[0]).toBe("contains");
    expect(comparisonsOf(form, "source")).toEqual(["is", "isNot", "filled", "emptyOp"]);
    expect(comparisonsOf(form, "tags")).toContain("contains");
    expect(comparisonsOf(form, "seller")).toContain("mine");
    expect(comparisonsOf(form, "unknown")).toEqual([]);
  });

  it("say what they mean in the definition language", () => {
    const contains = termCondition(form, { field: "name", comparison: "contains", value: "华为" });
    expect(contains).toEqual({ properties: { name: { "x-text": { op: "contains", value: "华为" } } } });
    const tagged = termCondition(form, { field: "tags", comparison: "contains", value: "hot" });
    expect(tagged).toEqual({ properties: { tags: { contains: { const: "hot" } } } });
  });

  it("leave alone a condition that was not made by clicking", () => {
    expect(readTerms(form, { anyOf: [{ required: ["name"] }] })).toBeNull();
    expect(readTerms(form, { allOf: [{ anyOf: [{ required: ["name"] }] }] })).toBeNull();
    expect(readFilter("{not json")).toBeNull();
    expect(readFilter("[1]")).toBeNull();
  });
});
