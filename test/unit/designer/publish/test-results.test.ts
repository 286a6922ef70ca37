import { expect, it } from "vitest";
import { testResults } from "../../../../designer/publish/test-results.ts";

const problem = (code: string, pointer: string) => ({ code, pointer, message: "", params: {} });

it("counts a test that misses two things once", () => {
  const misses = [
    problem("example-failed", "/examples/1/expect/score"),
    problem("example-failed", "/examples/1/expect/grade"),
    problem("example-failed", "/examples/12/expect/grade"),
  ];
  expect(testResults(misses, 20)).toEqual({ total: 20, failed: 2, misses, other: [], ran: true });
});

it("knows that tests did not run beside problems of the definition, but did beside those of a mapping", () => {
  const broken = problem("unknown-field", "/forms/0/layout");
  expect(testResults([broken], 3)).toMatchObject({ failed: 0, other: [broken], ran: false });
  const mapping = problem("mapping-unknown-stage", "/mapping/forms/deal/stages/sales/offer");
  expect(testResults([mapping], 3)).toMatchObject({ other: [mapping], ran: true });
});
