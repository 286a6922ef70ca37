import type { Json } from "../json.ts";
import type { FieldStorage } from "./field-kind.ts";

/** Text as it is. */
export const textStorage: FieldStorage = {
  column: "text",
  encode: (value) => (typeof value === "string" ? value : null),
  decode: String,
};

/** A number with a fraction, in a floating-point column: for kinds that are not summed exactly. */
export const realStorage: FieldStorage = {
  column: "real",
  encode: (value) => (typeof value === "number" ? value : null),
  decode: Number,
};

/** A whole number. */
export const integerStorage: FieldStorage = { ...realStorage, column: "integer" };

/** Yes and no as 1 and 0. */
export const booleanStorage: FieldStorage = {
  column: "boolean",
  encode: (value) => (typeof value === "boolean" ? Number(value) : null),
  decode: (stored) => Boolean(Number(stored)),
};

/** Lists and rows as JSON text. */
export const jsonStorage: FieldStorage = {
  column: "json",
  encode: (value) => (value === null ? null : JSON.stringify(value)),
  decode: (stored) => JSON.parse(String(stored)) as Json,
};
