import { firstOptions } from "../../../runtime/core/definition/first-options.ts";
import type { FieldSchema } from "../../../runtime/core/definition/generated/definition.ts";
import type { Text } from "../../../runtime/core/definition/text.ts";
import type { FieldKindName } from "../../../runtime/core/fields/field-kind-name.ts";
import { readyTexts } from "../../../runtime/core/definition/ready-texts.ts";

/** What a new field of each kind begins as, so that it is complete at once; a missing kind fails type-check. */
const beginnings: { readonly [kind in FieldKindName]: Omit<FieldSchema, "title"> } = {
  text: { type: "string", maxLength: 200 },
  "long-text": { type: "string", format: "long-text", maxLength: 4000 },
  markdown: { type: "string", format: "markdown", maxLength: 10_000 },
  integer: { type: "integer" },
  number: { type: "number", "x-decimals": 2 },
  percent: { type: "number", format: "percent", minimum: 0, maximum: 100 },
  rating: { type: "integer", format: "rating", minimum: 1, maximum: 5 },
  money: { type: "number", format: "money", "x-currency": "CNY" },
  boolean: { type: "boolean" },
  date: { type: "string", format: "date" },
  "date-time": { type: "string", format: "date-time" },
  choice: { type: "string", oneOf: firstOptions() },
  choices: { type: "array", format: "choices", oneOf: firstOptions() },
  tags: { type: "array", format: "tags", maxItems: 20 },
  email: { type: "string", format: "email" },
  phone: { type: "string", format: "phone" },
  url: { type: "string", format: "url" },
  address: { type: "object", format: "address" },
  user: { type: "string", format: "user" },
  users: { type: "array", format: "users" },
  team: { type: "string", format: "team" },
  reference: { type: "string", format: "reference" },
  references: { type: "array", format: "references" },
  table: {
    type: "array",
    format: "table",
    items: {
      type: "object",
      properties: { item: { type: "string", title: readyTexts.item, maxLength: 200 } },
    },
  },
  files: { type: "array", format: "files", maxItems: 10 },
  image: { type: "array", format: "image", maxItems: 10 },
  signature: { type: "string", format: "signature" },
  serial: { type: "string", readOnly: true, "x-pattern": "NO-{yyyy}-{0000}" },
  formula: { type: "number", readOnly: true, "x-formula": "0" },
  rollup: { type: "integer", readOnly: true },
};

/**
 * A new field of a kind. References and roll-ups begin with the first form that there is: `form` for what they lead
 * to, and `via` for the field of it that leads here.
 */
export function newField(
  kind: FieldKindName,
  title: Text,
  target: { readonly form: string; readonly via: string | null },
): FieldSchema {
  const schema: FieldSchema = { ...beginnings[kind], title };
  if (kind === "reference" || kind === "references") schema["x-form"] = target.form;
  if (kind === "rollup")
    schema["x-rollup"] = { form: target.form, via: target.via ?? "", aggregate: "count" };
  return schema;
}
