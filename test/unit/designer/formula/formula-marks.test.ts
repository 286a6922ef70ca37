import { describe, expect, it } from "vitest";
import type { FormulaContext } from "../../../../designer/formula/formula-context.ts";
import { formulaMarks } from "../../../../designer/formula/formula-marks.ts";
import { reviewOf } from "../../../../designer/review/review-of.ts";
import { compileShown } from "../../../../designer/draft/compile-shown.ts";
import { formScopes } from "../../../../runtime/core/compile/form-scopes.ts";
import { explainProblem } from "../../../../runtime/core/problem/explain-problem.ts";
import { smallApp } from "../../../support/small-app.ts";

/** What is marked in the formula of the field `double` of a deal, with the text that is marked. */
function marked(formula: string) {
  const document = smallApp({
    schema: {
      type: "object",
      properties: {
        name: { type: "string", maxLength: 120 },
        double: { type: "number", "x-formula": formula },
      },
    },
  });
  const form = document.forms[0]?.name ?? "";
  const scope = formScopes(compileShown(document)?.document.forms ?? []).get(form)?.formula;
  if (scope === undefined) throw new Error("The app has no such form");
  const whole = reviewOf(document).problems.map((one) => ({
    code: one.code,
    message: explainProblem(one, "en"),
  }));
  const context: FormulaContext = {
    ...{ scope, whole, expected: "number" },
    words: { locale: "en", title: () => undefined },
  };
  const marks = formulaMarks(formula, context, (replacement) => replacement);
  return marks.map(({ from, to, message }) => ({ of: formula.slice(from, to), message }));
}

describe("the marks of a formula", () => {
  it("tell of a circle, which only the whole app shows, at all of it", () => {
    expect(marked("double + 1")).toEqual([
      { of: "double + 1", message: "This is computed from itself: double → double. Break the circle." },
    ]);
  });

  it("tell once what the review tells, too, and at its place", () => {
    const marks = marked("nothing + 1");
    expect(marks.map(({ of }) => of)).toEqual(["nothing"]);
  });

  it("are none where nothing is wrong", () => {
    expect(marked("1 + 1")).toEqual([]);
  });
});
