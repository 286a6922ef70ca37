import { Temporal } from "temporal-polyfill";
import type { CompiledApp, CompiledForm } from "../compile/compiled.ts";
import type { StageDefinition } from "../definition/generated/definition.ts";
import type { EngineRecord } from "../record.ts";
import { stageOf } from "./pipeline-of.ts";

/** What was computed of a stage: whoever decides, writes and shows a record asks each time, as does an import. */
interface Known {
  readonly limit: Temporal.Duration;
  /** By time zone and moment. */
  readonly over: Map<string, string>;
}

const computed = new WeakMap<StageDefinition, Known>();
const most = 100;

/** The instant at which the record's time in its stage is over, in UTC; null where the stage has no limit. */
export function stallsAt(
  { timeZone }: Pick<CompiledApp, "timeZone">,
  form: CompiledForm,
  record: Pick<EngineRecord, "pipeline" | "stage" | "stageSince">,
): string | null {
  const stage = stageOf(form, record)?.definition;
  const since = record.stageSince;
  if (stage?.limit === undefined || since === null) return null;
  const known = computed.get(stage) ?? { limit: Temporal.Duration.from(stage.limit), over: new Map() };
  computed.set(stage, known);
  const key = `${timeZone} ${since}`;
  const before = known.over.get(key);
  if (before !== undefined) return before;
  const began = Temporal.Instant.fromEpochMilliseconds(Date.parse(since)).toZonedDateTimeISO(timeZone);
  const over = new Date(began.add(known.limit).epochMilliseconds).toISOString();
  if (known.over.size >= most) known.over.clear();
  known.over.set(key, over);
  return over;
}
