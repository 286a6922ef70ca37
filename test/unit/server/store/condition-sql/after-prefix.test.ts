import { expect, it } from "vitest";
import { afterPrefix } from "../../../../../server/store/condition-sql/after-prefix.ts";

it.each([
  ["a", "b"],
  ["华为", "华主"],
  ["\ud7ff", "\ue000"],
  ["\uffff", "\u{10000}"],
  ["a\u{10ffff}", "b"],
  ["\u{10ffff}", null],
  ["", null],
])("the first text after all that begin with %j is %j", (prefix, next) => {
  expect(afterPrefix(prefix)).toBe(next);
});
