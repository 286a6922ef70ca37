import { stageOf } from "../derive/pipeline-of.ts";
import type { EngineContext } from "../engine-context.ts";
import type { EngineRecord, Tick } from "../record.ts";
import { committed, unchanged } from "./committed.ts";
import type { Outcome } from "./outcome.ts";
import { refusedFor } from "./refused.ts";

/** Ticks an item of the present stage's checklist, or takes the tick back; `not-found` for any other item. */
export function tickItem(context: EngineContext, record: EngineRecord, item: string, done: boolean): Outcome {
  const items = stageOf(context.form, record)?.checklist ?? [];
  if (!items.some(({ name }) => name === item)) return refusedFor("not-found", "unknown-checklist-item");
  if (record.approval !== null) return refusedFor("conflict", "locked");
  if (Object.hasOwn(record.checklist, item) === done) return unchanged(record);
  const others = Object.entries(record.checklist).filter(([name]) => name !== item);
  const tick: Tick = { by: context.actor.id, at: context.now };
  const checklist = Object.fromEntries(done ? [...others, [item, tick]] : others);
  return committed(context, record, { ...record, checklist }, [{ type: "ticked", item, done }]);
}
