import type { FieldSchema } from "../definition/generated/definition.ts";

/** How many decimals a field stores; null where it keeps every one. */
export function decimalsOf(field: FieldSchema): number | null {
  if (field.type === "integer") return 0;
  return field["x-decimals"] ?? (field.format === "money" ? 2 : null);
}
