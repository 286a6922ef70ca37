import type { Json } from "../json.ts";
import type { FormulaScalarType } from "./formula.ts";
import type { Scalar, Value } from "./value.ts";
import { bounded, Decimal } from "./decimal.ts";
import { asDate, asDateTime } from "./moment.ts";
import { clipped, isBlank } from "./value.ts";

const readers: { readonly [type in FormulaScalarType]: (json: Json | undefined) => Scalar } = {
  number: (json) => (typeof json === "number" && Number.isFinite(json) ? bounded(new Decimal(json)) : null),
  text: (json) => (typeof json === "string" ? json : null),
  boolean: (json) => json === true,
  date: (json) => (typeof json === "string" ? asDate(json) : null),
  "date-time": (json) => (typeof json === "string" ? asDateTime(json) : null),
};

/** A JSON value as a value of the type; one of another type, or beyond the bounds, is blank (a boolean: false). */
export function fromJson(json: Json | undefined, type: FormulaScalarType): Scalar {
  return readers[type](json);
}

/** A result as JSON: numbers as the nearest double, blank as null, lists without their blank items. */
export function toJson(value: Value): Json {
  if (value === null || isBlank(value)) return null;
  if (typeof value === "boolean") return value;
  if (typeof value === "string") return clipped(value);
  if (value instanceof Decimal) return Number(value) + 0;
  return (value as readonly Scalar[]).filter((item) => !isBlank(item)).map((item) => toJson(item));
}
