import type { CompiledField } from "./compiled.ts";

/** Whether the texts of a field are kept folded, by which they are searched and sorted as people read them. */
export function isFolded({ kind }: CompiledField): boolean {
  return kind.storage.column === "text"
    ? kind.operators.includes("textContains")
    : kind.searchText !== undefined;
}

/** Whether a search looks into a field: it has texts, and is unique, indexed or a serial. */
export function isSearched(field: CompiledField): boolean {
  const marked = field.unique || field.schema["x-indexed"] === true || field.kind.name === "serial";
  return marked && isFolded(field);
}
