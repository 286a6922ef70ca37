import { expect, it } from "vitest";
import { criterionFields } from "../../../../designer/scores/card/criterion-fields.ts";
import { newCriterion } from "../../../../designer/scores/new-criterion.ts";
import type { FormDefinition } from "../../../../runtime/core/definition/generated/definition.ts";

const form = {
  name: "deal",
  title: "Deal",
  recordTitle: "name",
  schema: {
    type: "object",
    properties: {
      code: { type: "string", "x-unique": true },
      number: { type: "string", "x-pattern": "D-{0000}" },
      need: { type: "string", oneOf: [{ const: "high", title: "High" }] },
      amount: { type: "number", minimum: 0, maximum: 90 },
      fit: { type: "boolean" },
    },
  },
} as unknown as FormDefinition;
const judge = (field: string) =>
  newCriterion(field, form.schema.properties[field] ?? { type: "string" }, [], 1);

it("offers no field that tells records apart, and none that a criterion judges by already", () => {
  expect([...criterionFields(form, [])]).toEqual(["need", "amount", "fit"]);
  expect([...criterionFields(form, [judge("need"), judge("amount")])]).toEqual(["fit"]);
});

it("still offers fields that a criterion judges by together with others, or by a formula", () => {
  const together = { name: "both", title: "Both", weight: 1 };
  const when = { anyOf: [{ required: ["need"] }, { properties: { fit: { const: true } } }] };
  const fields = criterionFields(form, [
    { ...together, rules: [{ when, points: 100 }] },
    { ...together, name: "formula", rules: [{ points: { formula: "amount / 2" } }] },
  ]);
  expect([...fields]).toEqual(["need", "amount", "fit"]);
});
