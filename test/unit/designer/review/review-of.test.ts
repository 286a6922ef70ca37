import { expect, test } from "vitest";
import { reviewOf } from "../../../../designer/review/review-of.ts";
import { smallApp } from "../../../support/small-app.ts";

const never = {
  allOf: [{ properties: { size: { minimum: 10 } } }, { properties: { size: { maximum: 5 } } }],
};

test("what can never hold is told also while something else is wrong", () => {
  const properties = {
    name: { type: "string", maxLength: 120 },
    size: { type: "number" },
    note: { type: "string", maxLength: 10, "x-visibleWhen": never },
    sum: { type: "number", readOnly: true, "x-formula": "nothing + 1" },
  } as const;
  const { problems, findings } = reviewOf(smallApp({ schema: { type: "object", properties } as never }));
  expect(problems.map(({ pointer }) => pointer)).toEqual(["/forms/0/schema/properties/sum/x-formula"]);
  expect(findings.map(({ pointer }) => pointer)).toEqual(["/forms/0/schema/properties/note/x-visibleWhen"]);
});

test("of what is no app at all nothing more is told", () => {
  const { problems, findings } = reviewOf({ forms: 7 });
  expect(problems.length).toBeGreaterThan(0);
  expect(findings).toEqual([]);
});
