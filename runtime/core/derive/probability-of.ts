import type { CompiledForm } from "../compile/compiled.ts";
import type { EngineRecord } from "../record.ts";
import { pipelineOf, stageOf } from "./pipeline-of.ts";

/** The record's own probability where its pipeline names a field for it that is filled in, else its stage's, in percent. */
export function probabilityOf(
  form: CompiledForm,
  record: Pick<EngineRecord, "pipeline" | "stage" | "data">,
): number | null {
  const field = pipelineOf(form, record)?.probabilityField;
  const own = field && Object.hasOwn(record.data, field) ? record.data[field] : undefined;
  return typeof own === "number" ? own : (stageOf(form, record)?.definition.probability ?? null);
}
