import { contractSchema } from "../../../runtime/contract/contract-schema.ts";
import type { Json } from "../../../runtime/core/json.ts";

/** Where a schema of the contract stands in the document. */
export function componentRef(name: string): { readonly $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}

/** The schemas of the contract as components: what only the types' generator reads is left out. */
export function contractComponents(): { readonly [name: string]: object } {
  const known = Object.entries(contractSchema.$defs).map(([name, schema]) => [
    name,
    inDocument(schema as Json),
  ]);
  return {
    ...Object.fromEntries(known),
    JsonSchema: { type: "object", description: "A JSON Schema (2020-12)." },
  };
}

function inDocument(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(inDocument);
  if (typeof schema !== "object" || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]) => {
      if (key === "tsType") return [];
      if (key === "$ref" && typeof value === "string")
        return [[key, value.replace("#/$defs/", "#/components/schemas/")]];
      return [[key, inDocument(value)]];
    }),
  );
}
