import type { FieldSchema } from "../definition/generated/definition.ts";
import type { Json } from "../json.ts";
import type { Problem } from "../problem/problem.ts";
import type { CheckContext, ValueCheck } from "./field-kind.ts";

// A NUL cuts text short in C libraries; a lone surrogate cannot be written as UTF-8.
const bad = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Text in the one form in which it is stored: composed (NFC). */
export function normaliseText(value: Json): Json {
  return typeof value === "string" && !bad.test(value) ? value.normalize("NFC") : value;
}

/** The length of a text in code points, as people count. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** Checks text: its type, its characters, its length (by the field, else at most `longest`), its pattern and `more`. */
export function checkText(
  field: FieldSchema,
  context: CheckContext,
  longest: number,
  more: (text: string, pointer: string) => readonly Problem[] = () => [],
): ValueCheck {
  const { minLength = 0, maxLength = longest, pattern } = field;
  return (value, pointer) => {
    if (typeof value !== "string") return [{ code: "wrong-type", pointer, params: { expected: "text" } }];
    if (bad.test(value)) return [{ code: "bad-character", pointer, params: {} }];
    // Code points are at most UTF-16 units: a text that is short in units need not be counted.
    const length = value.length > maxLength || minLength > 0 ? lengthOf(value) : value.length;
    if (length > maxLength)
      return [{ code: "too-long", pointer, params: { maximum: maxLength, actual: length } }];
    if (length < minLength)
      return [{ code: "too-short", pointer, params: { minimum: minLength, actual: length } }];
    if (pattern !== undefined && !context.matches(pattern, value)) {
      return [{ code: "pattern", pointer, params: { pattern } }];
    }
    return more(value, pointer);
  };
}
