import type { FieldKind } from "./field-kind.ts";

/** A kind that nobody writes and that is stored, compared and shown like `value`. */
export function derivedKind(name: "formula" | "rollup", value: FieldKind): FieldKind {
  return { ...value, name };
}
