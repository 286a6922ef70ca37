import type { CompiledForm } from "../compile/compiled.ts";
import type { EngineRecord } from "../record.ts";

/** The record's own probability where its pipeline names a field for it that is filled in, else its stage's, in percent. */
export function probabilityOf(_form: CompiledForm, _record: EngineRecord): number | null {
  throw new Error("not built yet");
}
