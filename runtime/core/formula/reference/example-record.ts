import type { FormulaFacts, FormulaScope, FormulaType } from "../formula.ts";
import type { Json } from "../../json.ts";

const fields: { readonly [name: string]: FormulaType } = {
  name: "text",
  amount: "number",
  budget: "number",
  discount: "number",
  urgent: "boolean",
  due: "date",
  created: "date-time",
  channels: "text-list",
};

const columns: { readonly [name: string]: FormulaType } = {
  product: "text",
  quantity: "number",
  price: "number",
  inStock: "boolean",
};

/** The record on which the examples of the reference are computed; `discount` is empty. */
export const exampleRecord: { readonly [field: string]: Json } = {
  name: "Acme 2026",
  amount: 1200,
  budget: 1000,
  urgent: true,
  due: "2026-03-20",
  created: "2026-03-02T06:30:00.000Z",
  channels: ["web", "fair"],
  lines: [
    { product: "Pump", quantity: 2, price: 300, inStock: true },
    { product: "Valve", quantity: 8, price: 60, inStock: false },
    { product: "Hose", quantity: 4, price: 30, inStock: true },
  ],
};

/** What names mean in the examples. */
export const exampleScope: FormulaScope = {
  ...scopeOf(fields),
  table: (name) => (name === "lines" ? scopeOf(columns) : undefined),
  names: () => [...Object.keys(fields), "lines"],
};

/** The examples are computed at noon of 5 March 2026 in Shanghai. */
export const exampleFacts: FormulaFacts = {
  value: (name) => (Object.hasOwn(exampleRecord, name) ? exampleRecord[name] : undefined),
  through: () => undefined,
  now: "2026-03-05T04:00:00.000Z",
  timeZone: "Asia/Shanghai",
};

function scopeOf(types: { readonly [name: string]: FormulaType }): FormulaScope {
  return {
    type: (name) => (Object.hasOwn(types, name) ? types[name] : undefined),
    reference: () => undefined,
    table: () => undefined,
    names: () => Object.keys(types),
  };
}
