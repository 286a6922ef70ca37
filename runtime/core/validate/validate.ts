import type { EngineContext } from "../engine-context.ts";
import type { Problem } from "../problem/problem.ts";
import type { EngineRecord } from "../record.ts";

/**
 * Every problem that the record has where it is now: values, options, what is required (by form, condition or stage)
 * and the form's checks. Pointers lead into its data: `/amount`, `/lines/0/price`.
 */
export function validate(_context: EngineContext, _record: EngineRecord): readonly Problem[] {
  throw new Error("not built yet");
}
