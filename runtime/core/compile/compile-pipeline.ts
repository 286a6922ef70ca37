import type { FormDefinition, PipelineDefinition } from "../definition/generated/definition.ts";
import { unknownName } from "../definition/definition-problem.ts";
import type { Compilation } from "./compilation.ts";
import type { CompiledField, CompiledPipeline, CompiledStage, CompiledTransition } from "./compiled.ts";
import { compileRules } from "./compile-rules.ts";
import { compileScorecard } from "./compile-scorecard.ts";
import { compileTransition } from "./compile-transition.ts";
import type { FormScopes } from "./form-scopes.ts";

/** What a pipeline is compiled in. */
export interface PipelinePlace {
  readonly form: FormDefinition;
  readonly fields: ReadonlyMap<string, CompiledField>;
  readonly scopes: FormScopes;
  readonly pointer: string;
}

/** Compiles a pipeline into its stage graph. */
export function compilePipeline(
  compilation: Compilation,
  pipeline: PipelineDefinition,
  { form, fields, scopes, pointer }: PipelinePlace,
): CompiledPipeline {
  const stages = compileStages(compilation, pipeline, scopes, `${pointer}/stages`);
  pipeline.initial.forEach((name, index) => {
    if (stages.has(name)) return;
    const at = `${pointer}/initial/${String(index)}`;
    compilation.problems.push(unknownName("stage", name, stages.keys(), at));
  });
  const transitions = pipeline.transitions.map((transition, index) => {
    const place = { pipeline, fields, scopes, pointer: `${pointer}/transitions/${String(index)}` };
    return compileTransition(compilation, transition, place);
  });
  return {
    name: pipeline.name,
    title: pipeline.title ?? form.title,
    initial: pipeline.initial,
    stages,
    transitions: new Map(transitions.map((transition) => [transition.name, transition])),
    leaving: leavingBy(stages, transitions),
    scorecard: compileScorecard(compilation, pipeline.scorecard, scopes, `${pointer}/scorecard`),
    probabilityField: pipeline.probabilityField ?? null,
  };
}

function compileStages(
  compilation: Compilation,
  { stages }: PipelineDefinition,
  scopes: FormScopes,
  pointer: string,
): ReadonlyMap<string, CompiledStage> {
  return new Map(
    stages.map((stage, index) => [
      stage.name,
      {
        name: stage.name,
        definition: stage,
        kind: stage.kind,
        index,
        entry: compileRules(compilation, stage.entry, scopes, `${pointer}/${String(index)}/entry`),
        fields: new Map(Object.entries(stage.fields ?? {})),
        checklist: stage.checklist ?? [],
      },
    ]),
  );
}

function leavingBy(
  stages: ReadonlyMap<string, CompiledStage>,
  transitions: readonly CompiledTransition[],
): CompiledPipeline["leaving"] {
  return new Map([...stages.keys()].map((name) => [name, transitions.filter(({ from }) => from.has(name))]));
}
