import { describe, expect, it } from "vitest";
import { compileCondition } from "../../../../runtime/core/condition/compile-condition.ts";
import { describeCondition } from "../../../../runtime/core/condition/describe-condition.ts";
import { conditionSentence } from "../../../../runtime/core/condition/condition-sentence.ts";
import type { Json } from "../../../../runtime/core/json.ts";
import { scopeOf } from "../../../support/condition-fields.ts";

const scope = scopeOf({ amount: "number", budget: "number", stage: "text" });
const at = { now: "2026-03-31T12:00:00.000Z", timeZone: "UTC", actor: null };
const words = {
  locale: "en",
  fieldTitle: (field: string) => field.charAt(0).toUpperCase() + field.slice(1),
  valueText: (_: string, value: Json) => String(value),
};

describe("a described condition", () => {
  it("links every field, and says of each assertion whether it holds", () => {
    const condition = {
      properties: { amount: { "x-compare": { op: "le", field: "budget" } } },
      not: { required: ["stage"] },
    };
    const record: { readonly [field: string]: Json } = { amount: 5, budget: 3 };
    const explained = compileCondition(condition, scope).explain((field) => record[field], at);
    expect(describeCondition(explained, words)).toEqual([
      { text: "Amount", field: "amount", holds: false },
      { text: " is at most ", holds: false },
      { text: "Budget", field: "budget", holds: false },
      { text: " and " },
      { text: "Stage", field: "stage", holds: true },
      { text: " is empty", holds: true },
    ]);
  });

  it("says nothing of holding before it is evaluated", () => {
    const { tree } = compileCondition({ required: ["amount"] }, scope);
    expect(describeCondition(tree, words)).toEqual([
      { text: "Amount", field: "amount" },
      { text: " is filled in" },
    ]);
  });

  it("lists twelve values and counts the rest", () => {
    const values = Array.from({ length: 20 }, (_, index) => index);
    const { tree } = compileCondition({ properties: { amount: { enum: values } } }, scope);
    expect(conditionSentence(tree, words)).toBe(
      "Amount is one of 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 8 more",
    );
    expect(conditionSentence(tree, { ...words, locale: "zh-CN", fieldTitle: () => "金额" })).toBe(
      "金额是 0、1、2、3、4、5、6、7、8、9、10、11……（共 20 项）",
    );
  });

  it("says of a condition without parts what it is", () => {
    expect(conditionSentence({ kind: "all", parts: [] }, words)).toBe("always");
    expect(conditionSentence({ kind: "any", parts: [] }, words)).toBe("never");
  });
});
