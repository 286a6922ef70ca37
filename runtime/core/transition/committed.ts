import type { EngineContext } from "../engine-context.ts";
import type { EngineEvent } from "../event.ts";
import type { Problem } from "../problem/problem.ts";
import type { EngineRecord } from "../record.ts";
import type { Outcome } from "./outcome.ts";
import { sameScore } from "./same-score.ts";

/**
 * The outcome of a step that changed `before` into `after`: stamped with who, when, under which version and with the
 * next revision; a changed score adds its event.
 */
export function committed(
  context: EngineContext,
  before: EngineRecord,
  after: EngineRecord,
  events: readonly EngineEvent[],
  { warnings = [], pending = false }: { warnings?: readonly Problem[]; pending?: boolean } = {},
): Outcome {
  const scored: readonly EngineEvent[] = sameScore(before.score, after.score)
    ? []
    : [{ type: "scored", from: before.score, to: after.score }];
  const record: EngineRecord = {
    ...after,
    version: context.app.version,
    revision: before.revision + 1,
    updatedAt: context.now,
    updatedBy: context.actor.id,
  };
  return { ok: true, record, events: [...events, ...scored], warnings, pending };
}

/** The outcome of a step that had nothing to change: the same record and no event. */
export function unchanged(record: EngineRecord, warnings: readonly Problem[] = []): Outcome {
  return { ok: true, record, events: [], warnings, pending: false };
}
