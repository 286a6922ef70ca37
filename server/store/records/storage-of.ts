import type { CompiledField } from "../../../runtime/core/compile/compiled.ts";
import type { FieldStorage } from "../../../runtime/core/fields/field-kind.ts";
import { foldText } from "../../../runtime/core/fields/fold.ts";
import type { Json } from "../../../runtime/core/json.ts";

/** How the values of a field are stored. */
export function storageOf(field: CompiledField): FieldStorage {
  return field.kind.storage;
}

/** The folded text by which a stored value is searched and sorted; null for none. */
export function foldedText({ kind }: CompiledField, value: Json): string | null {
  if (typeof value === "string") return foldText(value);
  return value === null || kind.searchText === undefined ? null : foldText(kind.searchText(value));
}
