import { describe, expect, it } from "vitest";
import { firstValue } from "../../../../designer/pipelines/panels/first-value.ts";
import type { FieldSchema } from "../../../../runtime/core/definition/generated/definition.ts";

const options = [
  { const: "a", title: "A" },
  { const: "b", title: "B" },
];

describe("a value that a field is to be set to", () => {
  it.each<readonly [string, FieldSchema, unknown]>([
    ["is the first option of a choice", { type: "string", oneOf: options }, "a"],
    ["is yes", { type: "boolean" }, true],
    ["is to be given for a date", { type: "string", format: "date" }, null],
    ["is to be given for a text", { type: "string" }, null],
    ["is to be given for a number, which may have bounds", { type: "number", minimum: 1 }, null],
    ["is to be given for several options", { type: "array", format: "choices", oneOf: options }, null],
  ])("%s", (_, field, value) => {
    expect(firstValue(field)).toBe(value);
  });
});
