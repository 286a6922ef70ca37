import type { CompiledField } from "./compiled.ts";

/** The fields, own and the system's, from which a field is computed, with those that decide whether it is emptied. */
export function readToDerive(field: CompiledField): readonly string[] {
  return [...(field.formula?.reads ?? []), ...(isCleared(field) ? (field.visibleWhen?.reads ?? []) : [])];
}

/** Whether a field is empty while it is hidden. */
export function isCleared({ clearWhenHidden, visibleWhen }: CompiledField): boolean {
  return clearWhenHidden && visibleWhen !== null;
}
