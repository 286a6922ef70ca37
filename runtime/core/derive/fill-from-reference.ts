import type { Facts } from "../circumstance.ts";
import type { CompiledForm } from "../compile/compiled.ts";
import type { RecordData } from "../record.ts";

/** What choosing a record in the reference field `reference` copies from it (`x-fill`): own field → value, null for empty. */
export function fillFromReference(_form: CompiledForm, _reference: string, _chosen: Facts): RecordData {
  throw new Error("not built yet");
}
