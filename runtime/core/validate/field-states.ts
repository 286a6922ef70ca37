import type { EngineContext } from "../engine-context.ts";
import type { EngineRecord } from "../record.ts";
import type { FieldState } from "./field-state.ts";

/**
 * The state of every own field, in the order of the form. With `transition`, as in the form of that move: the fields
 * that it asks for are writable, and required is what its target stage requires.
 */
export function fieldStates(
  _context: Pick<EngineContext, "app" | "form" | "actor" | "now">,
  _record: EngineRecord,
  _options: { readonly transition?: string } = {},
): ReadonlyMap<string, FieldState> {
  throw new Error("not built yet");
}
