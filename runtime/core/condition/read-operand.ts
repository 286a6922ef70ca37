import { Temporal } from "temporal-polyfill";
import type { Json, JsonObject } from "../json.ts";
import { pointerTo } from "../problem/pointer.ts";
import type { Operand } from "./compiled-condition.ts";
import {
  conditionLimits,
  type ConditionReading,
  quoted,
  refuse,
  refuseField,
  refuseName,
} from "./condition-reading.ts";
import type { ConditionField } from "./condition-scope.ts";
import { typedOperand } from "./typed-value.ts";

/** The field that an assertion is about. */
export interface AssertedField extends ConditionField {
  readonly name: string;
}

/** Reads the operand from what stands under a keyword; undefined where it notes a problem. */
export type OperandReader = (
  value: Json,
  field: AssertedField,
  reading: ConditionReading,
  pointer: string,
) => Operand | undefined;

const longestValue = 10_000;
const longestSearch = 1_000;
const largestSize = 1_000_000;
const offsetPattern =
  /^-?P(?=[0-9T])([0-9]{1,5}Y)?([0-9]{1,5}M)?([0-9]{1,5}W)?([0-9]{1,5}D)?(T(?=[0-9])([0-9]{1,5}H)?([0-9]{1,5}M)?([0-9]{1,5}S)?)?$/;

/** A value of the field's own type. */
export const readValue: OperandReader = (value, field, reading, pointer) => {
  const typed = suitable(value, field, reading, pointer);
  return typed === undefined ? undefined : { kind: "value", value: typed };
};

/** Several values of the field's own type. */
export const readValues: OperandReader = (value, field, reading, pointer) => {
  if (!Array.isArray(value)) return refuse(reading, pointer, "shape", { keyword: "enum" });
  if (value.length === 0) return refuse(reading, pointer, "empty", { keyword: "enum" });
  reading.values += value.length;
  if (reading.values > conditionLimits.values) {
    return refuse(reading, pointer, "too-many-values", { maximum: conditionLimits.values });
  }
  const values = (value as readonly Json[]).map((one, index) =>
    suitable(one, field, reading, pointerTo(pointer, index)),
  );
  return values.every((one) => one !== undefined) ? { kind: "values", values } : undefined;
};

/** A length or a number of items. */
export const readSize: OperandReader = (value, field, reading, pointer) =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= largestSize
    ? { kind: "value", value }
    : refuse(reading, pointer, "size", { field: field.name, maximum: largestSize });

/** A part of a text, to be compared folded. */
export const readText: OperandReader = (value, field, reading, pointer) => {
  const { value: text } = value as JsonObject;
  if (typeof text !== "string") {
    return refuse(reading, pointerTo(pointer, "value"), "value", { field: field.name, expected: "text" });
  }
  if (!isKept(text, longestSearch, reading, pointerTo(pointer, "value"))) return undefined;
  if (text === "") return refuse(reading, pointerTo(pointer, "value"), "empty-value", { field: field.name });
  return { kind: "value", value: text };
};

/** Another field, of the same type. */
export const readField: OperandReader = (value, field, reading, pointer) => {
  const { field: name } = value as JsonObject;
  const other = typeof name === "string" ? reading.scope.field(name) : undefined;
  if (typeof name !== "string" || other === undefined) {
    return refuseField(reading, pointerTo(pointer, "field"), name ?? null);
  }
  if (other.type !== field.type) {
    return refuse(reading, pointerTo(pointer, "field"), "compare", { field: field.name, other: name });
  }
  return { kind: "field", field: name };
};

/** A moment relative to now; the field must hold a date or a date-time. */
export const readRelative: OperandReader = (value, field, reading, pointer) => {
  const { to, offset = null } = value as JsonObject;
  if (to !== "now" && to !== "today") return refuse(reading, pointer, "shape", { keyword: "x-relative" });
  if (field.type !== "date" && field.type !== "date-time") {
    return refuse(reading, pointer, "operator", { field: field.name, keyword: "x-relative" });
  }
  const isOffset = typeof offset === "string" && offsetPattern.test(offset);
  if (Object.hasOwn(value as JsonObject, "offset") && !isOffset) {
    return refuse(reading, pointerTo(pointer, "offset"), "offset", { offset: quoted(offset) });
  }
  if (to === "today" && isOffset && offset.includes("T")) {
    return refuse(reading, pointerTo(pointer, "offset"), "offset-of-day", { offset });
  }
  return { kind: "relative", to, offset: isOffset ? offset : null };
};

function suitable(
  value: Json,
  { name, type, names }: AssertedField,
  reading: ConditionReading,
  pointer: string,
): string | number | boolean | undefined {
  if (value === null || (typeof value === "string" && value.trim() === "")) {
    return refuse(reading, pointer, "empty-value", { field: name });
  }
  const typed = typedOperand(type, value);
  const scalar = typeof typed === "object" ? undefined : typed;
  if (scalar === undefined || !isReal(scalar, type === "date")) {
    return refuse(reading, pointer, "value", { field: name, expected: type });
  }
  if (typeof scalar === "string" && !isKept(scalar, longestValue, reading, pointer)) return undefined;
  return names === undefined || names.known.has(String(scalar))
    ? scalar
    : refuseName(reading, pointer, String(scalar), names);
}

function isReal(value: string | number | boolean, isDate: boolean): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  return typeof value === "boolean" || !isDate || isCalendarDay(value);
}

/** Notes what no field accepts: a text that is too long, or one with U+0000 or a lone surrogate, which no database keeps. */
function isKept(text: string, limit: number, reading: ConditionReading, pointer: string): boolean {
  if (text.length > limit) refuse(reading, pointer, "too-long", { limit });
  else if (/[\0\p{Surrogate}]/u.test(text)) refuse(reading, pointer, "bad-character");
  else return true;
  return false;
}

function isCalendarDay(day: string): boolean {
  try {
    Temporal.PlainDate.from(day, { overflow: "reject" });
    return true;
  } catch {
    return false;
  }
}
