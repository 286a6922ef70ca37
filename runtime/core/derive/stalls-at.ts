import { Temporal } from "temporal-polyfill";
import type { CompiledApp, CompiledForm } from "../compile/compiled.ts";
import type { EngineRecord } from "../record.ts";
import { stageOf } from "./pipeline-of.ts";

/** The instant at which the record's time in its stage is over, in UTC; null where the stage has no limit. */
export function stallsAt(
  app: Pick<CompiledApp, "timeZone">,
  form: CompiledForm,
  record: Pick<EngineRecord, "pipeline" | "stage" | "stageSince">,
): string | null {
  const limit = stageOf(form, record)?.definition.limit;
  if (limit === undefined || record.stageSince === null) return null;
  const over = Temporal.Instant.from(record.stageSince).toZonedDateTimeISO(app.timeZone).add(limit);
  return new Date(over.epochMilliseconds).toISOString();
}
