import { describe, expect, it } from "vitest";
import { comparisonsOf, sourcesOf } from "../../../../designer/conditions/comparisons.ts";
import { comparisonWords } from "../../../../runtime/core/condition/comparison-words.ts";
import { fieldOfType } from "../../../support/condition-fields.ts";

const blank = { kind: "value" as const, value: null };
const is = { operator: "eq" as const, negated: false };

function words(type: Parameters<typeof fieldOfType>[0], locale: string) {
  const field = fieldOfType(type);
  return comparisonsOf(field, comparisonsOf(field, is)[0] ?? is).map((each) =>
    comparisonWords({ ...each, operand: blank }, type, locale),
  );
}

describe("how a field can be compared", () => {
  it("is said like in sentences, in the reader's language", () => {
    expect(words("number", "en")).toEqual(
      ["is", "is not", "is one of", "is none of", "is at least", "is more than", "is at most"].concat([
        "is less than",
        "is filled in",
        "is empty",
      ]),
    );
    expect(words("date", "zh-CN")).toContain("不早于");
    expect(words("boolean", "en")).toEqual(["is"]);
    expect(words("list", "en")).toContain("does not include");
  });

  it("never loses the comparison that is there", () => {
    const odd = { operator: "lt" as const, negated: true };
    expect(comparisonsOf(fieldOfType("number"), odd).at(-1)).toEqual(odd);
    expect(comparisonsOf(undefined, odd)).toEqual([odd]);
  });

  it("offers moments for dates alone, and other fields where there are any", () => {
    const leaf = { kind: "leaf" as const, field: "x", operator: "ge" as const, operand: blank };
    expect(sourcesOf(fieldOfType("number"), leaf, true)).toEqual(["value", "field"]);
    expect(sourcesOf(fieldOfType("date"), leaf, false)).toEqual(["value", "today"]);
    expect(sourcesOf(fieldOfType("date-time"), leaf, false)).toEqual(["value", "now", "today"]);
    expect(sourcesOf(fieldOfType("text"), { ...leaf, operator: "textContains" }, true)).toEqual([]);
  });
});
