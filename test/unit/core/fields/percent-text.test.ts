import { expect, it } from "vitest";
import { percentText } from "../../../../runtime/core/fields/percent-text.ts";

it.each([
  ["en", 10, "10%"],
  ["zh-CN", 12.345, "12.35%"],
  ["de", 15, "15\u00a0%"],
])("is written as people write it in %s", (locale, value, text) => {
  expect(percentText(value, locale)).toBe(text);
});
