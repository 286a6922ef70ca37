import type { CompiledTransition } from "../compile/compiled.ts";
import type { EngineContext } from "../engine-context.ts";
import type { EngineEvent } from "../event.ts";
import type { EngineRecord } from "../record.ts";
import type { MoveAttempt } from "./attempt-move.ts";
import { changesBetween } from "./changes-between.ts";

/** The event of a move that happens: from where to where, what changed with it, and what an override skipped. */
export function movedEvent(
  { form }: Pick<EngineContext, "form">,
  record: EngineRecord,
  { target, skipped }: MoveAttempt,
  transition: CompiledTransition,
  said: { readonly comment?: string | null; readonly override?: { readonly reason: string } },
): EngineEvent {
  return {
    type: "moved",
    transition: transition.name,
    from: record.stage ?? "",
    to: transition.to,
    changes: changesBetween(form, record.data, target.data),
    comment: said.comment ?? null,
    override: said.override === undefined ? null : { reason: said.override.reason, skipped },
  };
}
