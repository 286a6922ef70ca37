import { expect, it } from "vitest";
import { suggestion } from "../../../../runtime/core/problem/suggestion.ts";

const names = ["amount", "account", "budget", "TRUE"];

it.each([
  ["amout", "amount"],
  ["Amount", "amount"],
  ["acocunt", "account"],
  ["true", "TRUE"],
  ["bugdet", "budget"],
])("for %s the nearest name is %s", (written, expected) => {
  expect(suggestion(written, names)).toBe(expected);
});

it("suggests nothing that is far away", () => {
  expect(suggestion("region", names)).toBeNull();
  expect(suggestion("x".repeat(2_000), names)).toBeNull();
});
