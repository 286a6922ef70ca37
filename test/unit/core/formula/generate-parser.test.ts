import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { generateParser } from "../../../../runtime/core/formula/generate-parser.ts";

it("the committed parser is what the grammar gives", () => {
  const committed = new URL("../../../../runtime/core/formula/generated/parser.ts", import.meta.url);
  expect(readFileSync(committed, "utf8")).toBe(generateParser());
});
