import type { FieldSchema } from "../definition/generated/definition.ts";
import type { CheckContext, ValueCheck } from "./field-kind.ts";

/** How a text must be written, and the problem when it is not. `accepts` takes linear time. */
export interface TextForm {
  readonly code: string;
  accepts(text: string): boolean;
}

// A NUL cuts text short in C libraries; a lone surrogate cannot be written as UTF-8.
const bad = /[\0\p{Surrogate}]/u;

/** Text in the one form in which it is stored: composed (NFC). */
export function normaliseText(text: string): string {
  return text.normalize("NFC");
}

/** A line that people typed: composed, without blanks at its ends and with single ones within. */
export function normaliseLine(text: string): string {
  return normaliseText(normaliseText(text).replaceAll(/\s+/gu, " ").trim());
}

/** The length of a text in code points, as people count. */
function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** Checks text: its type, its characters, its length (by the field, else at most `longest`), its form and pattern. */
export function checkText(
  field: FieldSchema,
  context: CheckContext,
  longest: number,
  form?: TextForm,
): ValueCheck {
  const { minLength = 0, maxLength = longest, pattern } = field;
  return (value, pointer) => {
    if (typeof value !== "string") return [{ code: "wrong-type", pointer, params: { expected: "text" } }];
    if (bad.test(value)) return [{ code: "bad-character", pointer, params: {} }];
    // Code points are at most UTF-16 units: a text that is short in units need not be counted.
    const length = value.length > maxLength || minLength > 0 ? lengthOf(value) : value.length;
    if (length > maxLength)
      return [{ code: "too-long", pointer, params: { limit: maxLength, actual: length } }];
    if (length < minLength)
      return [{ code: "too-short", pointer, params: { limit: minLength, actual: length } }];
    if (form !== undefined && !form.accepts(value)) return [{ code: form.code, pointer, params: {} }];
    if (pattern !== undefined && !context.matches(pattern, value))
      return [{ code: "pattern", pointer, params: { pattern } }];
    return [];
  };
}
