import type { SchemaPart } from "../../../runtime/core/definition/resolve-schema.ts";

/** The types that a place may have, in the order in which the schemas name them; empty where any will do. */
export function typesIn(parts: readonly SchemaPart[]): readonly string[] {
  const types = parts.flatMap(({ schema }): readonly unknown[] => {
    const { type } = schema;
    if (type === undefined) return "const" in schema ? [typeof schema["const"]] : [];
    return Array.isArray(type) ? type : [type];
  });
  return [...new Set(types.map(String))];
}

/** What the nearest schema that says something says of the place. */
export function descriptionOf(parts: readonly SchemaPart[]): string | null {
  const found = parts.find(({ schema }) => typeof schema["description"] === "string");
  return found === undefined ? null : String(found.schema["description"]);
}
