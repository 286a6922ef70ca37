import { expect, test } from "vitest";
import { isSchedule } from "../../../../runtime/core/check/is-schedule.ts";

test.each(["* * * * *", "0 9 * * 1", "*/5 0-23/2 1,15 1-12 SUN-sat", "59 23 31 dec 7", "0 0 1 jan sun"])(
  "%s is a schedule",
  (text) => {
    expect(isSchedule(text)).toBe(true);
  },
);

test.each([
  "",
  "* * * *",
  "* * * * * *",
  "60 * * * *",
  "* 24 * * *",
  "* * 0 * *",
  "* * 32 * *",
  "* * * 13 *",
  "* * * * 8",
  "5-1 * * * *",
  "1-2-3 * * * *",
  "*/0 * * * *",
  "*/5/5 * * * *",
  ", * * * *",
  "1, * * * *",
  "- * * * *",
  "jan * * * *",
  "* * * mon *",
  "999 * * * *",
])("“%s” is none", (text) => {
  expect(isSchedule(text)).toBe(false);
});
