import { describe, expect, it } from "vitest";
import { conflictingFields } from "../../../runtime/workspace/record/conflicting-fields.ts";

describe("two people who change a record at once", () => {
  it("clash in a field that both changed to different values", () => {
    expect(conflictingFields({ amount: 1 }, { amount: 2 }, { amount: 3 })).toEqual([
      { field: "amount", mine: 3, theirs: 2 },
    ]);
  });

  it("do not clash in fields that only one of them changed, nor where both mean the same", () => {
    expect(conflictingFields({ amount: 1, name: "a" }, { amount: 2, name: "a" }, { name: "b" })).toEqual([]);
    expect(conflictingFields({ amount: 1 }, { amount: 2 }, { amount: 2 })).toEqual([]);
    expect(conflictingFields({ amount: 1 }, {}, { amount: null })).toEqual([]);
  });

  it("clash where one emptied what the other filled", () => {
    expect(conflictingFields({ amount: 1 }, {}, { amount: 3 })).toEqual([
      { field: "amount", mine: 3, theirs: null },
    ]);
  });
});
