import type { Facts } from "../circumstance.ts";
import type { EngineContext } from "../engine-context.ts";
import type { EngineRecord } from "../record.ts";

/** Reads a record's own and system fields by name; undefined is empty or unknown. */
export function factsOf(_context: Pick<EngineContext, "app" | "form">, _record: EngineRecord): Facts {
  throw new Error("not built yet");
}
