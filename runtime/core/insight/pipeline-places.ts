import type { CompiledApp, CompiledForm, CompiledPipeline } from "../compile/compiled.ts";

/** A pipeline of an app, its form, and where it stands in the document. */
export interface PipelinePlace {
  readonly form: CompiledForm;
  readonly pipeline: CompiledPipeline;
  readonly pointer: string;
}

/** Every pipeline of every form. */
export function* pipelinePlaces({ forms }: CompiledApp): Generator<PipelinePlace> {
  for (const [index, form] of [...forms.values()].entries())
    for (const [position, pipeline] of [...form.pipelines.values()].entries())
      yield { form, pipeline, pointer: `/forms/${index}/pipelines/${position}` };
}
