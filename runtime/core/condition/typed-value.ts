import type { Json } from "../json.ts";
import { addressSearchText } from "../fields/address/address-text.ts";
import { isEmpty } from "../fields/is-empty.ts";
import type { ConditionType } from "./condition-scope.ts";

/** A value that is not empty and of its field's type. */
export type TypedValue = string | number | boolean | readonly Json[];

const day = /^\d{4}-\d\d-\d\d$/;
const storedInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const anyInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

const readers: { readonly [type in ConditionType]: (value: Json) => TypedValue | undefined } = {
  number: (value) => (typeof value === "number" ? value : undefined),
  text: (value) => (typeof value === "string" ? value : undefined),
  boolean: (value) => (typeof value === "boolean" ? value : undefined),
  date: (value) => (typeof value === "string" && day.test(value) ? value : undefined),
  "date-time": (value) => (typeof value === "string" ? instantText(value) : undefined),
  // Only its text is asserted about.
  address: (value) =>
    typeof value === "object" && !Array.isArray(value) ? addressSearchText(value) : undefined,
  list: (value) => (Array.isArray(value) ? (value as readonly Json[]) : undefined),
};

/**
 * A value as conditions read it: undefined where it is empty or of another type than the field, false for a
 * missing boolean, and an instant in the one spelling whose order as text is the order in time.
 */
export function typedValue(type: ConditionType, value: Json | undefined): TypedValue | undefined {
  if (isEmpty(value)) return type === "boolean" ? false : undefined;
  return readers[type](value as Json);
}

/** The same for values of one type; no number is empty, so that nothing is asked of one but that. */
export function typedReader(type: ConditionType): (value: Json | undefined) => TypedValue | undefined {
  const read = readers[type];
  if (type === "number") return read as (value: Json | undefined) => TypedValue | undefined;
  const missing = type === "boolean" ? false : undefined;
  return (value) => (isEmpty(value) ? missing : read(value as Json));
}

/** A value that a condition compares with; undefined where it is empty, null included, or of another type. */
export function typedOperand(type: ConditionType, value: Json): TypedValue | undefined {
  return isEmpty(value) ? undefined : typedValue(type, value);
}

function instantText(text: string): string | undefined {
  if (storedInstant.test(text)) return text;
  const time = anyInstant.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) return undefined;
  const stored = new Date(time).toISOString();
  return storedInstant.test(stored) ? stored : undefined;
}
