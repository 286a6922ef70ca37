import { expect, it } from "vitest";
import { blockedBy } from "../../../../designer/publish/blocked-by.ts";
import { testResults } from "../../../../designer/publish/test-results.ts";
import type { ExampleDefinition } from "../../../../runtime/core/definition/generated/definition.ts";

const problem = (code: string, pointer: string) => ({ code, pointer, message: "", params: {} });
const tests = Array.from({ length: 13 }, (_, index): ExampleDefinition => {
  return { name: `test-${String(index)}`, form: "deal", record: { data: {} }, expect: {} };
});

it("names a test that misses two things once", () => {
  const misses = [
    problem("example-failed", "/examples/1/expect/score"),
    problem("example-failed", "/examples/1/expect/grade"),
    problem("example-failed", "/examples/12/expect/grade"),
  ];
  expect(testResults(misses, tests)).toEqual({
    total: 13,
    failed: [tests[1], tests[12]],
    other: [],
    ran: true,
  });
});

it("knows that tests did not run beside problems of the definition, but did beside those of a mapping", () => {
  const broken = problem("unknown-field", "/forms/0/layout");
  expect(testResults([broken], tests)).toMatchObject({ failed: [], other: [broken], ran: false });
  const mapping = problem("mapping-unknown-stage", "/mapping/forms/deal/stages/sales/offer");
  expect(testResults([mapping], tests)).toMatchObject({ other: [mapping], ran: true });
});

it("says what holds a draft up, the first thing first, and where that stands", () => {
  const fine = { tests: testResults([], tests), measuring: false, open: 0, shared: false };
  expect(blockedBy(fine)).toBeNull();
  const failing = testResults([problem("example-failed", "/examples/3/expect/score")], tests);
  const failed = { why: "testsFirst", count: 1, at: "publish-tests" };
  expect(blockedBy({ ...fine, tests: failing, measuring: true, open: 2 })).toEqual(failed);
  const broken = testResults([problem("a", "/forms/0"), problem("b", "/forms/1")], tests);
  expect(blockedBy({ ...fine, tests: broken })).toEqual({
    ...{ why: "mendFirst", count: 2, at: "publish-checks" },
  });
  expect(blockedBy({ ...fine, open: 2, shared: true })).toMatchObject({ why: "openDecisions", count: 2 });
  expect(blockedBy({ ...fine, shared: true })).toMatchObject({ why: "notUnique", at: "publish-impact" });
});
