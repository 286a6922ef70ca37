import { describe, expect, it } from "vitest";
import { referenceProblems } from "../../../../runtime/core/validate/reference-problems.ts";
import { compiled, contextFor, testRecord } from "../../../support/engine.ts";
import { smallApp } from "../../../support/small-app.ts";

const app = compiled(
  smallApp({
    schema: {
      type: "object",
      properties: {
        name: { type: "string" },
        partner: {
          type: "string",
          format: "reference",
          "x-form": "deal",
          "x-filter": { properties: { name: { const: "Acme" } } },
        },
      },
    },
  }),
);
const problems = (referenced: Parameters<typeof contextFor>[1]) => {
  const context = contextFor(app, referenced);
  return referenceProblems(context, testRecord(context, { data: { partner: "p1" } })).map(({ code }) => code);
};

describe("a reference with a filter", () => {
  it("refuses a record that the filter leaves out", () => {
    expect(problems({ referenced: { p1: { _id: "p1", name: "Other" } } })).toEqual(["reference-not-offered"]);
  });

  it("takes a record that it lets through", () => {
    expect(problems({ referenced: { p1: { _id: "p1", name: "Acme" } } })).toEqual([]);
  });

  it("does not judge a record that was not loaded, as in a browser", () => {
    expect(problems({})).toEqual([]);
  });
});
