import type { FieldSchema } from "../definition/generated/definition.ts";
import type { Json } from "../json.ts";
import type { Problem } from "../problem/problem.ts";
import type { ValueCheck } from "./field-kind.ts";

/** Checks a list: its type, its length (at most `most`), that no item stands twice, and each item by `checkItem`. */
export function checkItems(field: FieldSchema, most: number, checkItem: ValueCheck): ValueCheck {
  const { minItems = 0, maxItems = most } = field;
  return (value, pointer): readonly Problem[] => {
    if (!Array.isArray(value)) return [{ code: "wrong-type", pointer, params: { expected: "list" } }];
    const items: readonly Json[] = value;
    if (items.length > maxItems) return [{ code: "too-many-items", pointer, params: { maximum: maxItems } }];
    if (items.length < minItems) return [{ code: "too-few-items", pointer, params: { minimum: minItems } }];
    const seen = new Set<Json>();
    return items.flatMap((item, index) => {
      const at = `${pointer}/${String(index)}`;
      if (seen.has(item)) return [{ code: "duplicate-item", pointer: at, params: {} }];
      seen.add(item);
      return checkItem(item, at);
    });
  };
}
