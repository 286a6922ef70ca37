import type {
  AppDocument,
  FieldSchema,
  LayoutSection,
} from "../../runtime/core/definition/generated/definition.ts";

const kinds: readonly ((number: number) => FieldSchema)[] = [
  () => ({ type: "string", maxLength: 120 }),
  () => ({ type: "number", format: "money", "x-currency": "CNY" }),
  () => ({ type: "string", oneOf: options(8) }),
  () => ({ type: "string", format: "date" }),
  () => ({ type: "boolean" }),
  () => ({ type: "string", format: "long-text" }),
  () => ({ type: "integer", minimum: 0, maximum: 1000 }),
  () => ({ type: "array", format: "choices", oneOf: options(6) }),
  () => ({ type: "string", format: "email" }),
  () => ({ type: "string", format: "user" }),
  () => ({ type: "number", format: "percent", minimum: 0, maximum: 100 }),
  () => ({ type: "string", format: "reference", "x-form": "partner" }),
  (number) => ({ type: "number", readOnly: true, "x-formula": `field${String(number - 11)} * 2 + 1` }),
  () => ({ type: "array", format: "tags" }),
  () => ({ type: "array", format: "table", items: { type: "object", properties: columns() } }),
];

/** An app whose form “large” has `count` fields of fifteen kinds, twenty-five a section; a third of them have rules. */
export function largeFormApp(name: string, count: number): AppDocument {
  const names = Array.from({ length: count }, (_, index) => `field${String(index)}`);
  const fields = names.map((field, index) => [field, fieldOf(index)] as const);
  const sections: LayoutSection[] = [];
  for (let from = 0; from < count; from += 25) {
    const title = `Section ${String(sections.length + 1)}`;
    sections.push({ section: `section${String(sections.length + 1)}`, title, columns: 2, fields: [] });
    sections.at(-1)?.fields.push(...names.slice(from, from + 25));
  }
  const text = { type: "string", maxLength: 120 } as const;
  return {
    language: 1,
    name,
    version: "0.1.0",
    title: "Large",
    defaultLocale: "en",
    timeZone: "Asia/Shanghai",
    forms: [
      {
        name: "large",
        title: "Large",
        recordTitle: "field0",
        schema: { type: "object", required: ["field0"], properties: Object.fromEntries(fields) },
        layout: sections,
      },
      {
        name: "partner",
        title: "Partner",
        recordTitle: "name",
        schema: { type: "object", properties: { name: { ...text, title: "Name" } } },
      },
    ],
  };
}

function fieldOf(index: number): FieldSchema {
  const made = kinds[index % kinds.length]?.(index) ?? { type: "string" };
  const field: FieldSchema = { title: `Field ${String(index)}`, ...made };
  // The numbers of the kinds at the beginning of each round: money, a choice.
  const round = index - (index % kinds.length);
  if (index % 5 === 3)
    field["x-visibleWhen"] = {
      properties: { [`field${String(round + 2)}`]: { enum: ["option1", "option2"] } },
    };
  if (index % 8 === 5)
    field["x-requiredWhen"] = { properties: { [`field${String(round + 1)}`]: { minimum: 1000 } } };
  if (index % 30 === 6) field.description = "How many there are at the end of the month";
  return field;
}

function options(count: number): NonNullable<FieldSchema["oneOf"]> {
  return Array.from({ length: count }, (_, index) => ({
    const: `option${String(index + 1)}`,
    title: `Option ${String(index + 1)}`,
  }));
}

function columns(): Record<string, FieldSchema> {
  return {
    item: { type: "string", maxLength: 120, title: "Item" },
    price: { type: "number", format: "money", "x-currency": "CNY", title: "Price" },
    pieces: { type: "integer", title: "Pieces" },
  };
}
