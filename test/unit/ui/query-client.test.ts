import { expect, test } from "vitest";
import { HttpProblem } from "../../../runtime/ui/http/http-problem.ts";
import { queryClient } from "../../../runtime/ui/http/query-client.ts";

const problem = (code: string) => ({ code, pointer: "", message: code, params: {} });
const refused = (status: number, ...codes: string[]) => new HttpProblem(status, "", codes.map(problem));

test.each([
  [refused(0), true],
  [refused(503, "busy"), true],
  [refused(503, "reading-too-long"), false],
  [refused(404, "not-found"), false],
  [new TypeError("failed to fetch"), true],
])("after %o a page asks again by itself: %s", (error, again) => {
  const retry = queryClient.getDefaultOptions().queries?.retry;
  if (typeof retry !== "function") throw new Error("it is not decided case by case");
  expect([retry(0, error), retry(3, error)]).toEqual([again, false]);
});
