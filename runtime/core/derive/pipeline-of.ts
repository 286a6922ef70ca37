import type { CompiledForm, CompiledPipeline, CompiledStage } from "../compile/compiled.ts";
import type { EngineRecord } from "../record.ts";

/** The pipeline in which the record is; undefined where it is in none that this version has. */
export function pipelineOf(
  form: CompiledForm,
  record: Pick<EngineRecord, "pipeline">,
): CompiledPipeline | undefined {
  return record.pipeline === null ? undefined : form.pipelines.get(record.pipeline);
}

/** The stage in which the record is; undefined where it is in none that this version has. */
export function stageOf(
  form: CompiledForm,
  record: Pick<EngineRecord, "pipeline" | "stage">,
): CompiledStage | undefined {
  return record.stage === null ? undefined : pipelineOf(form, record)?.stages.get(record.stage);
}
