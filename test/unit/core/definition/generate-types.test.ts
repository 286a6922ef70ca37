import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { generateTypes } from "../../../../runtime/core/definition/generate-types.ts";

test("the generated types are those of the schemas", async () => {
  const path = new URL("../../../../runtime/core/definition/generated/definition.ts", import.meta.url);
  expect(await generateTypes()).toBe(readFileSync(path, "utf8"));
});
