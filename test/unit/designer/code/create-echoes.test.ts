import { expect, test } from "vitest";
import { createEchoes } from "../../../../designer/code/create-echoes.ts";

test("what was typed comes back once, also late and with some of it passed over", () => {
  const echoes = createEchoes();
  for (const text of ["a", "ab", "abc"]) echoes.told(text);
  expect(echoes.isEcho("ab")).toBe(true);
  expect(echoes.isEcho("abc")).toBe(true);
  expect(echoes.isEcho("abc")).toBe(false);
});

test("a text from before, as undoing brings it, is none", () => {
  const echoes = createEchoes();
  for (const text of ["a", "ab"]) echoes.told(text);
  expect(echoes.isEcho("ab")).toBe(true);
  expect(echoes.isEcho("a")).toBe(false);
  expect(echoes.isEcho("something else")).toBe(false);
});
