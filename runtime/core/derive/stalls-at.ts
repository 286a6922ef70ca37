import { Temporal } from "temporal-polyfill";
import type { CompiledApp, CompiledForm } from "../compile/compiled.ts";
import type { StageDefinition } from "../definition/generated/definition.ts";
import type { EngineRecord } from "../record.ts";
import { stageOf } from "./pipeline-of.ts";

/** Read once: a list asks for each of its records. */
const limits = new WeakMap<StageDefinition, Temporal.Duration>();

/** The instant at which the record's time in its stage is over, in UTC; null where the stage has no limit. */
export function stallsAt(
  app: Pick<CompiledApp, "timeZone">,
  form: CompiledForm,
  record: Pick<EngineRecord, "pipeline" | "stage" | "stageSince">,
): string | null {
  const stage = stageOf(form, record)?.definition;
  if (stage?.limit === undefined || record.stageSince === null) return null;
  const limit = limits.get(stage) ?? Temporal.Duration.from(stage.limit);
  limits.set(stage, limit);
  const since = Temporal.Instant.fromEpochMilliseconds(Date.parse(record.stageSince));
  const over = since.toZonedDateTimeISO(app.timeZone).add(limit);
  return new Date(over.epochMilliseconds).toISOString();
}
