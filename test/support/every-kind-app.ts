import type { AppDocument, FieldSchema } from "../../runtime/core/definition/generated/definition.ts";
import type { FieldKindName } from "../../runtime/core/fields/field-kind-name.ts";

const title = (text: string) => ({ title: { en: text, "zh-CN": text } });
const option = (constant: string, en: string) => ({ const: constant, title: { en, "zh-CN": en } });
const colours = [option("red", "Red"), option("green", "Green"), option("blue", "Blue")];

/** One field of each kind; complete by its type. */
const kinds: { readonly [kind in FieldKindName]: FieldSchema } = {
  text: { type: "string", maxLength: 120, ...title("Text") },
  "long-text": { type: "string", format: "long-text", ...title("Long text") },
  markdown: { type: "string", format: "markdown", ...title("Markdown") },
  integer: { type: "integer", maximum: 1000, ...title("Integer") },
  number: { type: "number", ...title("Number") },
  percent: { type: "number", format: "percent", ...title("Percent") },
  rating: { type: "integer", format: "rating", ...title("Rating") },
  money: { type: "number", format: "money", "x-currency": "USD", ...title("Money") },
  boolean: { type: "boolean", ...title("Boolean") },
  date: { type: "string", format: "date", ...title("Date") },
  "date-time": { type: "string", format: "date-time", ...title("Date and time") },
  choice: { type: "string", oneOf: colours, ...title("Choice") },
  choices: { type: "array", format: "choices", oneOf: colours, ...title("Choices") },
  email: { type: "string", format: "email", ...title("E-mail") },
  phone: { type: "string", format: "phone", ...title("Phone") },
  url: { type: "string", format: "url", ...title("Address") },
  address: { type: "object", format: "address", ...title("Place") },
  tags: { type: "array", format: "tags", ...title("Tags") },
  user: { type: "string", format: "user", ...title("User") },
  users: { type: "array", format: "users", ...title("Users") },
  team: { type: "string", format: "team", ...title("Team") },
  reference: { type: "string", format: "reference", "x-form": "partner", ...title("Reference") },
  references: { type: "array", format: "references", "x-form": "partner", ...title("References") },
  table: {
    type: "array",
    items: {
      type: "object",
      properties: {
        product: { type: "string", ...title("Product") },
        price: { type: "number", format: "money", "x-currency": "USD", ...title("Price") },
        colour: { type: "string", oneOf: colours, ...title("Colour") },
        maker: {
          type: "string",
          format: "reference",
          "x-form": "partner",
          "x-filter": { properties: { name: { "x-text": { op: "startsWith", value: "South" } } } },
          ...title("Maker"),
        },
      },
    },
    ...title("Table"),
  },
  files: { type: "array", format: "files", ...title("Files") },
  image: { type: "array", format: "image", ...title("Picture") },
  signature: { type: "string", format: "signature", ...title("Signature") },
  serial: { type: "string", readOnly: true, "x-pattern": "K-{0000}", ...title("Serial") },
  formula: { type: "number", readOnly: true, "x-formula": "integer * 2", ...title("Formula") },
  rollup: {
    type: "integer",
    readOnly: true,
    "x-rollup": { form: "note", via: "sheet", aggregate: "count" },
    ...title("Roll-up"),
  },
};

/** The name of the field of a kind: fields are written in camel case. */
export const fieldName = (kind: string): string =>
  kind.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** An app with a form “sheet” that has one field of each kind, and the forms to which it refers. */
export const everyKindApp: AppDocument = {
  language: 1,
  name: "kinds",
  version: "1.0.0",
  title: "Kinds",
  defaultLocale: "en",
  timeZone: "Asia/Shanghai",
  forms: [
    {
      name: "sheet",
      title: "Sheet",
      recordTitle: "text",
      schema: {
        type: "object",
        properties: Object.fromEntries(
          Object.entries(kinds).map(([kind, schema]) => [fieldName(kind), schema]),
        ),
      },
    },
    {
      name: "partner",
      title: "Partner",
      recordTitle: "name",
      schema: { type: "object", properties: { name: { type: "string", title: "Name" } } },
    },
    {
      name: "note",
      title: "Note",
      recordTitle: "text",
      schema: {
        type: "object",
        properties: {
          text: { type: "string", title: "Text" },
          sheet: { type: "string", format: "reference", "x-form": "sheet", title: "Sheet" },
        },
      },
    },
  ],
};
