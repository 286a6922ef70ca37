import type { CompiledApp, CompiledForm } from "../compile/compiled.ts";
import type { EngineRecord } from "../record.ts";

/** The instant at which the record's time in its stage is over; null where the stage has no limit. */
export function stallsAt(_app: CompiledApp, _form: CompiledForm, _record: EngineRecord): string | null {
  throw new Error("not built yet");
}
