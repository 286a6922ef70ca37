import type { FieldSchema } from "../definition/generated/definition.ts";
import type { FieldKindName } from "./field-kind-name.ts";

const formats: ReadonlyMap<string, FieldKindName> = new Map([
  ["string long-text", "long-text"],
  ["string markdown", "markdown"],
  ["string date", "date"],
  ["string date-time", "date-time"],
  ["string email", "email"],
  ["string phone", "phone"],
  ["string url", "url"],
  ["string user", "user"],
  ["string team", "team"],
  ["string reference", "reference"],
  ["integer percent", "percent"],
  ["number percent", "percent"],
  ["integer rating", "rating"],
  ["number rating", "rating"],
  ["number money", "money"],
  ["array user", "users"],
  ["array users", "users"],
  ["array reference", "references"],
  ["array references", "references"],
  ["array choices", "choices"],
  ["array tags", "tags"],
  ["object address", "address"],
  ["array files", "files"],
  ["array file", "files"],
  ["array image", "image"],
  ["string signature", "signature"],
  ["array table", "table"],
]);

const plain: ReadonlyMap<string, FieldKindName> = new Map([
  ["string", "text"],
  ["integer", "integer"],
  ["number", "number"],
  ["boolean", "boolean"],
]);

/** The kind of what a field holds, leaving aside that a formula or a roll-up may fill it; undefined for none that is known. */
export function valueKindName(field: FieldSchema): FieldKindName | undefined {
  if (field["x-pattern"] !== undefined && field.type === "string") return "serial";
  if (field.format !== undefined) return formats.get(`${field.type} ${field.format}`);
  if (field.type === "array") return field.items === undefined ? field.oneOf && "choices" : "table";
  if (field.type === "string" && field.oneOf !== undefined) return "choice";
  return plain.get(field.type);
}

/** The kind of a field, from its type, format and keywords; undefined for one that this version does not execute. */
export function kindNameOf(field: FieldSchema): FieldKindName | undefined {
  const value = valueKindName(field);
  if (value === undefined) return undefined;
  const derived = field["x-formula"] !== undefined ? "formula" : field["x-rollup"] && "rollup";
  if (derived === undefined) return value;
  const isScalar = field.type !== "array" && field.type !== "object" && value !== "signature";
  return isScalar ? derived : undefined;
}
