import { describe, expect, test } from "vitest";
import type { Json } from "../../../../runtime/core/json.ts";
import type { FieldSchema } from "../../../../runtime/core/definition/generated/definition.ts";
import { kindOf } from "../../../../runtime/core/fields/kind-of.ts";

function sorted(field: FieldSchema, values: readonly Json[]): readonly Json[] {
  const { compare } = kindOf(field);
  return compare === undefined ? [] : values.toSorted(compare);
}

describe("sorting", () => {
  test("puts text in the order of its folded code points", () => {
    expect(sorted({ type: "string" }, ["b", "Ｃ", "A", "ａb", "华为", "阿里", "a"])).toEqual([
      "A",
      "a",
      "ａb",
      "b",
      "Ｃ",
      "华为",
      "阿里",
    ]);
  });

  test("puts characters beyond U+FFFF last, as databases do", () => {
    expect(sorted({ type: "string" }, ["😀", "\ue000", "z"])).toEqual(["z", "\ue000", "😀"]);
  });

  test("puts a word before the longer one that begins with it", () => {
    expect(sorted({ type: "string" }, ["abc", "ab"])).toEqual(["ab", "abc"]);
  });

  test("puts numbers by size, no before yes, and moments by time", () => {
    expect(sorted({ type: "number" }, [10, 9, -1])).toEqual([-1, 9, 10]);
    expect(sorted({ type: "boolean" }, [true, false])).toEqual([false, true]);
    const moments = ["2026-03-31T01:30:00.000Z", "2026-03-30T23:00:00.000Z"];
    expect(sorted({ type: "string", format: "date-time" }, moments)).toEqual(moments.toReversed());
  });

  test("is not possible for lists", () => {
    expect(kindOf({ type: "array", format: "users" }).compare).toBeUndefined();
    expect(kindOf({ type: "array", format: "files" }).compare).toBeUndefined();
  });
});
