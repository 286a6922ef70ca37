import { expect, test } from "vitest";
import { isSerialPattern } from "../../../../runtime/core/fields/serial/serial-pattern.ts";

test.each(["{0}", "OPP-{yyyy}-{0000}", "{yy}{mm}{dd}/{000}", "商机-{000000000000}"])(
  "%s is one",
  (pattern) => {
    expect(isSerialPattern(pattern)).toBe(true);
  },
);

test.each(["", "OPP", "{yyyy}", "{00}{00}", "{0}{year}", "{0}}", "{{0}", "{0000000000000}", "{YYYY}{0}"])(
  "%s is none",
  (pattern) => {
    expect(isSerialPattern(pattern)).toBe(false);
  },
);
