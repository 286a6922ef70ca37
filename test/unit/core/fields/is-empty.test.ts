import { expect, test } from "vitest";
import { isEmpty } from "../../../../runtime/core/fields/is-empty.ts";

test.each([null, undefined, "", " ", "\t\n\u3000", [], {}].map((value) => [value]))(
  "%j is empty",
  (value) => {
    expect(isEmpty(value)).toBe(true);
  },
);

test.each([0, false, "0", " a ", [null], [[]], { a: null }].map((value) => [value]))(
  "%j is not empty",
  (value) => {
    expect(isEmpty(value)).toBe(false);
  },
);
