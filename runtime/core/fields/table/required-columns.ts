import type { FieldSchema } from "../../definition/generated/definition.ts";

/** The columns that must be filled in; a boolean always is, since a missing one is false. */
export function requiredColumns({ items }: FieldSchema): readonly string[] {
  return (items?.required ?? []).filter((name) => items?.properties[name]?.type !== "boolean");
}
