import type { CompiledApp, CompiledForm } from "../compile/compiled.ts";
import { relativeSpans } from "../condition/relative-spans.ts";
import type { StageDefinition } from "../definition/generated/definition.ts";
import type { EngineRecord } from "../record.ts";
import { stageOf } from "./pipeline-of.ts";

/** Records of a stage differ in when they came to it: the calendar is mostly consulted once a day, not for each. */
const known = new WeakMap<StageDefinition, ReturnType<typeof relativeSpans>>();

/** The instant at which the record's time in its stage is over, in UTC; null where the stage has no limit. */
export function stallsAt(
  { timeZone }: Pick<CompiledApp, "timeZone">,
  form: CompiledForm,
  record: Pick<EngineRecord, "pipeline" | "stage" | "stageSince">,
): string | null {
  const stage = stageOf(form, record)?.definition;
  const since = record.stageSince;
  if (stage?.limit === undefined || since === null) return null;
  const overAt =
    known.get(stage) ?? relativeSpans({ kind: "relative", to: "now", offset: stage.limit }, "date-time");
  known.set(stage, overAt);
  return overAt({ now: since, timeZone }).start as string;
}
