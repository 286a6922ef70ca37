import type { EngineContext } from "../engine-context.ts";
import type { RecordData } from "../record.ts";

/** The data of a new record: what was given, and the defaults of the fields that it does not mention. */
export function initialData(_context: EngineContext, _data: RecordData): RecordData {
  throw new Error("not built yet");
}
