import { expect, it } from "vitest";
import fieldSchema from "../../../../runtime/core/definition/schema/field.schema.json" with { type: "json" };
import { mostDecimals } from "../../../../designer/panels/DecimalsPanel.tsx";

it("as many decimal places can be chosen as the language has", () => {
  expect(mostDecimals).toBe(fieldSchema.properties["x-decimals"].maximum);
});
