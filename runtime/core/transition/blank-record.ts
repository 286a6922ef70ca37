import type { CompiledPipeline } from "../compile/compiled.ts";
import type { EngineContext } from "../engine-context.ts";
import type { EngineRecord } from "../record.ts";
import type { NewRecordInput } from "./create-record.ts";

/**
 * The record that a creation starts from, without data: in its stage since now and owned by whoever acts, unless the input
 * says otherwise.
 */
export function blankRecord(
  { app, form, actor, now }: Pick<EngineContext, "app" | "form" | "actor" | "now">,
  input: Pick<NewRecordInput, "id" | "owner" | "stageSince">,
  pipeline: CompiledPipeline | null,
  stage: string | null,
): EngineRecord {
  return {
    id: input.id,
    form: form.name,
    version: app.version,
    revision: 0,
    pipeline: pipeline?.name ?? null,
    stage,
    stageSince: stage === null ? null : (input.stageSince ?? now),
    owner: input.owner === undefined ? actor.id : input.owner,
    score: null,
    createdAt: now,
    createdBy: actor.id,
    updatedAt: now,
    updatedBy: actor.id,
    data: {},
    checklist: {},
    approval: null,
  };
}

/** The pipeline that a creation means: the named one, else the form's first; undefined where there is none of that name. */
export function pipelineFor(
  { form }: Pick<EngineContext, "form">,
  name: string | null | undefined,
): CompiledPipeline | null | undefined {
  if (name === null) return null;
  if (name !== undefined) return form.pipelines.get(name);
  const [first = null] = form.pipelines.values();
  return first;
}
