import type { EngineContext } from "../engine-context.ts";
import type { NewRecordInput } from "./create-record.ts";
import type { Outcome } from "./outcome.ts";

/**
 * A new record in any drawn stage, with values of any field, for demo data: no gate is asked, what it does not meet
 * comes back as warnings. Refused only where the stage is not drawn or a value has the wrong shape.
 */
export function seedRecord(
  _context: EngineContext,
  _input: NewRecordInput & { readonly stageSince?: string },
): Outcome {
  throw new Error("not built yet");
}
