import type { FieldSchema } from "../definition/generated/definition.ts";
import { derivedKind, type DerivedKindName } from "./derived-kind.ts";
import type { FieldKindName } from "./field-kind-name.ts";
import type { FieldKind } from "./field-kind.ts";
import { fieldKinds } from "./field-kinds.ts";
import { kindNameOf, valueKindName } from "./kind-name-of.ts";

const derived = new Map<string, FieldKind>();

/** The kind of a field that the definition's checks have accepted; throws for one that they would refuse. */
export function kindOf(field: FieldSchema): FieldKind {
  const name = kindNameOf(field);
  const value = valueKindName(field);
  if (name === undefined || value === undefined)
    throw new Error(`No kind for ${field.type} ${field.format ?? ""}`);
  return name === "formula" || name === "rollup" ? derivedFrom(name, value) : fieldKinds[name];
}

function derivedFrom(name: DerivedKindName, value: FieldKindName): FieldKind {
  const key = `${name} ${value}`;
  const known = derived.get(key) ?? derivedKind(name, fieldKinds[value]);
  derived.set(key, known);
  return known;
}
