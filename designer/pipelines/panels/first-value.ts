import type { FieldSchema } from "../../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../../runtime/core/json.ts";

/** A value to begin with, for a field that has one that is surely valid; else null, and somebody has to give one. */
export function firstValue(field: FieldSchema | undefined): Json {
  if (field?.type === "boolean") return true;
  return field?.type === "string" ? (field.oneOf?.[0]?.const ?? null) : null;
}
