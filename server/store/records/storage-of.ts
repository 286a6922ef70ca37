import type { CompiledField } from "../../../runtime/core/compile/compiled.ts";
import type { FieldStorage } from "../../../runtime/core/fields/field-kind.ts";

/** How the values of a field are stored. */
export function storageOf(field: CompiledField): FieldStorage {
  return field.kind.storage;
}

/** Whether a folded copy of the text lies beside a field: it is searched and sorted as people read. */
export function isFolded(field: CompiledField): boolean {
  return field.kind.storage.column === "text" && field.kind.operators.includes("textContains");
}
