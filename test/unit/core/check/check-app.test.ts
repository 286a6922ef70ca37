import { expect, test } from "vitest";
import { checkApp } from "../../../../runtime/core/check/check-app.ts";
import { parseApp } from "../../../../runtime/core/definition/parse-app.ts";
import { smallApp } from "../../../support/small-app.ts";

const long = (name: string, index: number) => `${name}${index}`.padEnd(60, "x");

test("a form full of names that refer to nothing is answered with 500 problems, in bounded time", () => {
  const properties = Object.fromEntries(
    Array.from({ length: 999 }, (_, index) => [long("field", index), { type: "string" as const }]),
  );
  const fields = Array.from({ length: 6000 }, (_, index) => long("filed", index));
  const app = smallApp({
    schema: { type: "object", properties },
    layout: [{ section: "all", fields }],
    recordTitle: "_id",
  });
  expect(parseApp(app).problems).toEqual([]);
  const problems = checkApp(app);
  expect(problems).toHaveLength(500);
  expect(problems[0]).toEqual({
    code: "definition-unknown-field",
    pointer: "/forms/0/layout/0/fields/0",
    params: { name: long("filed", 0), suggestion: long("field", 0) },
  });
});

test("the smallest app has nothing wrong with it", () => {
  expect(checkApp(smallApp())).toEqual([]);
});
