import type { FieldSchema } from "../definition/generated/definition.ts";
import type { FieldKindName } from "../fields/field-kind-name.ts";

type Keyword = keyof FieldSchema;

const shown: readonly Keyword[] = [
  "type",
  "format",
  "title",
  "description",
  "x-help",
  "x-indexed",
  "x-visibleWhen",
  "x-whenHidden",
  "readOnly",
  "renamedFrom",
];
const written: readonly Keyword[] = [
  ...shown,
  "x-placeholder",
  "x-requiredWhen",
  "x-readOnlyWhen",
  "default",
  "x-default",
];
const line: readonly Keyword[] = [...written, "minLength", "maxLength", "pattern", "x-unique"];
const numeric: readonly Keyword[] = [...written, "minimum", "maximum", "x-unique"];
const items: readonly Keyword[] = [...written, "minItems", "maxItems"];
const currency: readonly Keyword[] = ["x-currency", "x-currencyField"];
const link: readonly Keyword[] = ["x-form", "x-filter", "x-onDelete"];
const derived: readonly Keyword[] = [...shown, "x-declassify", "x-decimals", ...currency, "oneOf"];

/** The keywords that have a meaning for each kind of field, and those without which it is none. */
export const kindKeywords: {
  readonly [kind in FieldKindName]: {
    readonly allowed: readonly Keyword[];
    readonly needed?: readonly Keyword[];
  };
} = {
  text: { allowed: line },
  "long-text": { allowed: [...written, "minLength", "maxLength"] },
  markdown: { allowed: [...written, "minLength", "maxLength"] },
  integer: { allowed: numeric },
  number: { allowed: [...numeric, "x-decimals"] },
  percent: { allowed: [...numeric, "x-decimals"] },
  rating: { allowed: numeric },
  money: { allowed: [...numeric, "x-decimals", ...currency] },
  boolean: { allowed: written },
  date: { allowed: [...written, "x-unique"] },
  "date-time": { allowed: [...written, "x-unique"] },
  choice: { allowed: [...written, "oneOf", "x-unique"], needed: ["oneOf"] },
  choices: { allowed: [...items, "oneOf"], needed: ["oneOf"] },
  tags: { allowed: [...items, "maxLength"] },
  email: { allowed: line },
  phone: { allowed: line },
  url: { allowed: line },
  address: { allowed: [...shown, "x-requiredWhen", "x-readOnlyWhen", "default"] },
  user: { allowed: [...written, "x-unique"] },
  users: { allowed: items },
  team: { allowed: [...written, "x-unique"] },
  reference: { allowed: [...written, ...link, "x-fill", "x-unique"], needed: ["x-form"] },
  references: { allowed: [...items, ...link], needed: ["x-form"] },
  table: { allowed: [...items, "items"], needed: ["items"] },
  files: { allowed: [...items, "x-accept", "x-maxSize"] },
  image: { allowed: [...shown, "x-requiredWhen", "x-readOnlyWhen", "minItems", "maxItems", "x-maxSize"] },
  signature: { allowed: [...shown, "x-requiredWhen", "x-readOnlyWhen"] },
  serial: { allowed: [...shown, "x-pattern", "x-unique"] },
  formula: { allowed: [...derived, "x-formula"] },
  rollup: { allowed: [...derived, "x-rollup"] },
};
