import type {
  AppDocument,
  FieldSchema,
  FormDefinition,
  LayoutSection,
} from "../../runtime/core/definition/generated/definition.ts";
import type { Json, JsonObject } from "../../runtime/core/json.ts";
import { orderForm } from "../support/order-form.ts";

/** The field on whose value a tenth of the form depends. */
export const decisive = "field1";

/** Ten kinds a round; a field finds its neighbours in its round by their numbers. */
const kinds: readonly ((first: number) => FieldSchema)[] = [
  () => ({ type: "string", maxLength: 120 }),
  () => ({ type: "number", minimum: 0 }),
  (first) => ({ type: "integer", minimum: 0, "x-requiredWhen": isSet(first, 3, { const: "option2" }) }),
  () => ({ type: "string", oneOf: options(6) }),
  () => ({ type: "string", format: "date" }),
  () => ({ type: "number", format: "money", "x-currency": "CNY" }),
  () => ({ type: "boolean" }),
  (first) => ({ type: "string", maxLength: 60, "x-visibleWhen": isSet(first, 3, { enum: ["option1"] }) }),
  (first) => ({
    ...{ type: "number", readOnly: true },
    "x-formula": `${named(first + 1)} * ${named(first + 2)} + ${named(first + 5)} + ${decisive}`,
  }),
  (first) =>
    (first / 10) % 2 === 0
      ? { type: "string", "x-visibleWhen": { properties: { [decisive]: { minimum: 1000 } } } }
      : { type: "string", format: "email" },
];

const named = (index: number): string => `field${String(index)}`;

/** So many fields as a rep fills them in, in sections of twenty-five: shown by conditions, computed, required and checked. */
export function filledForm(count: number): FormDefinition {
  const names = Array.from({ length: count }, (_, index) => named(index));
  const sections: LayoutSection[] = [];
  for (let from = 0; from < count; from += 25) {
    const number = String(sections.length + 1);
    const fields = names.slice(from, from + 25);
    sections.push({ section: `section${number}`, title: `Section ${number}`, columns: 2, fields });
  }
  return {
    name: `fields${String(count)}`,
    title: `${String(count)} fields`,
    recordTitle: "field0",
    schema: {
      type: "object",
      required: ["field0"],
      properties: Object.fromEntries(names.map((name, index) => [name, fieldOf(index)])),
    },
    layout: sections,
    checks: [
      {
        name: "not-too-much",
        when: { properties: { [decisive]: { maximum: 1_000_000_000 } } },
        message: "Too much",
        fields: [decisive],
      },
    ],
  };
}

/** What one of its records holds. */
export function filledRecord(count: number): JsonObject {
  const value = (index: number): Json | undefined =>
    [`Text ${String(index)}`, index, index % 50, "option1", "2026-05-01", index * 10, index % 20 === 6][
      index % 10
    ];
  const entries = Array.from({ length: count }, (_, index) => [named(index), value(index)] as const);
  return Object.fromEntries(entries.filter((entry): entry is [string, Json] => entry[1] !== undefined));
}

/** An order with its lines as a table, and what is computed over them. */
export const moneyOrderForm = orderForm(
  {
    item: { type: "string", maxLength: 120, title: "Item" },
    quantity: { type: "integer", minimum: 0, title: "Quantity" },
    price: { type: "number", format: "money", "x-currency": "CNY", title: "Price" },
    unit: { type: "string", oneOf: options(4), title: "Unit" },
    delivery: { type: "string", format: "date", title: "Delivery" },
    gift: { type: "boolean", title: "Gift" },
  },
  { format: "money", "x-currency": "CNY", "x-formula": "SUM(lines.quantity * lines.price)" },
);

export function orderRecord(rows: number): JsonObject {
  const lines = Array.from({ length: rows }, (_, index) => ({
    ...{ item: `Item ${String(index + 1)}`, quantity: (index % 9) + 1, price: 10 + index },
    ...{ unit: `option${String((index % 4) + 1)}`, delivery: "2026-05-01", gift: index % 7 === 0 },
  }));
  return { customer: "South Yard", lines };
}

export function filledFormApp(forms: readonly FormDefinition[]): AppDocument {
  return {
    ...{ language: 1, name: "filled", version: "0.1.0", title: "Filled", defaultLocale: "en" },
    ...{ timeZone: "Asia/Shanghai", forms: [...forms] },
  };
}

function fieldOf(index: number): FieldSchema {
  const first = index - (index % kinds.length);
  const made: FieldSchema = kinds[index % kinds.length]?.(first) ?? { type: "string" };
  return { title: `Field ${String(index)}`, ...made };
}

function isSet(first: number, offset: number, test: JsonObject): NonNullable<FieldSchema["x-visibleWhen"]> {
  return { properties: { [named(first + offset)]: test } };
}

function options(count: number): NonNullable<FieldSchema["oneOf"]> {
  return Array.from({ length: count }, (_, index) => ({
    const: `option${String(index + 1)}`,
    title: `Option ${String(index + 1)}`,
  }));
}
