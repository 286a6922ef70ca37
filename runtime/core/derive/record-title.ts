import type { EngineContext } from "../engine-context.ts";
import type { EngineRecord } from "../record.ts";

/** What the record is called in lists and links: its form's `recordTitle`, else its id. */
export function recordTitle(
  _context: Pick<EngineContext, "app" | "form" | "now" | "surroundings">,
  _record: EngineRecord,
): string {
  throw new Error("not built yet");
}
