import { expect, test } from "vitest";
import { systemConditionFields } from "../../../../runtime/core/condition/system-condition-fields.ts";
import { systemFields } from "../../../../runtime/core/fields/system-fields.ts";

test("conditions and formulas know the same system fields, under the same types", () => {
  const types = (fields: ReadonlyMap<string, { readonly type: string }>) =>
    Object.fromEntries([...fields].map(([name, { type }]) => [name, type]));
  expect(types(systemConditionFields)).toEqual(types(systemFields));
  expect([...systemFields.keys()].every((name) => name.startsWith("_"))).toBe(true);
});
