import type { Facts } from "../circumstance.ts";
import type { CompiledForm } from "../compile/compiled.ts";
import type { RecordData } from "../record.ts";

/** What choosing a record in the reference field `reference` copies from it (`x-fill`): own field → value, null for empty. */
export function fillFromReference(form: CompiledForm, reference: string, chosen: Facts): RecordData {
  const fill = form.fields.get(reference)?.schema["x-fill"] ?? {};
  return Object.fromEntries(Object.entries(fill).map(([field, source]) => [field, chosen(source) ?? null]));
}
