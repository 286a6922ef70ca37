import { Temporal } from "temporal-polyfill";
import type { CompiledApp, CompiledForm } from "../compile/compiled.ts";
import type { StageDefinition } from "../definition/generated/definition.ts";
import type { EngineRecord } from "../record.ts";
import { stageOf } from "./pipeline-of.ts";

/** What was computed last in a stage: whoever decides, writes and shows a record asks each time, as does an import. */
interface Known {
  readonly limit: Temporal.Duration;
  readonly since: string;
  readonly timeZone: string;
  readonly over: string;
}

const last = new WeakMap<StageDefinition, Known>();

/** The instant at which the record's time in its stage is over, in UTC; null where the stage has no limit. */
export function stallsAt(
  { timeZone }: Pick<CompiledApp, "timeZone">,
  form: CompiledForm,
  record: Pick<EngineRecord, "pipeline" | "stage" | "stageSince">,
): string | null {
  const stage = stageOf(form, record)?.definition;
  const since = record.stageSince;
  if (stage?.limit === undefined || since === null) return null;
  const known = last.get(stage);
  if (known?.since === since && known.timeZone === timeZone) return known.over;
  const limit = known?.limit ?? Temporal.Duration.from(stage.limit);
  const began = Temporal.Instant.fromEpochMilliseconds(Date.parse(since)).toZonedDateTimeISO(timeZone);
  const over = new Date(began.add(limit).epochMilliseconds).toISOString();
  last.set(stage, { limit, since, timeZone, over });
  return over;
}
