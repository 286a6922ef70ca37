import type { FieldSchema } from "../definition/generated/definition.ts";
import type { Json } from "../json.ts";
import { pointerTo } from "../problem/pointer.ts";
import type { Problem } from "../problem/problem.ts";
import type { ValueCheck } from "./field-kind.ts";

/** How many items a list may have: as the field says, but never more than `most`. */
export function itemBounds(field: FieldSchema, most: number) {
  return { minItems: field.minItems ?? 0, maxItems: Math.min(field.maxItems ?? most, most) };
}

/** Checks a list: its type, its length and each item by `checkItem`; the items of a list that is too long are not read. */
export function checkList(field: FieldSchema, most: number, checkItem: ValueCheck): ValueCheck {
  const { minItems, maxItems } = itemBounds(field, most);
  return (value, pointer, beside): readonly Problem[] => {
    if (!Array.isArray(value)) return [{ code: "wrong-type", pointer, params: { expected: "list" } }];
    if (value.length > maxItems) return [{ code: "too-many-items", pointer, params: { limit: maxItems } }];
    if (value.length < minItems) return [{ code: "too-few-items", pointer, params: { limit: minItems } }];
    return value.flatMap((item: Json, index) => checkItem(item, pointerTo(pointer, index), beside));
  };
}

/** Checks a list like `checkList`, and that no item stands in it twice. */
export function checkSet(field: FieldSchema, most: number, checkItem: ValueCheck): ValueCheck {
  return (value, pointer) => {
    const seen = new Set<Json>();
    const checkNew: ValueCheck = (item, at) => {
      if (seen.has(item)) return [{ code: "duplicate-item", pointer: at, params: {} }];
      seen.add(item);
      return checkItem(item, at);
    };
    return checkList(field, most, checkNew)(value, pointer);
  };
}
