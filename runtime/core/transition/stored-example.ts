import type { CompiledForm } from "../compile/compiled.ts";
import type { RelatedRecord } from "../definition/generated/definition.ts";
import { changedData } from "../derive/changed-data.ts";
import type { FactsContext } from "../derive/facts-context.ts";
import { normalised } from "../derive/normalised.ts";
import type { EngineRecord } from "../record.ts";

/** A record beside a definition test's own, exactly as it is written down; a stage alone means the first pipeline that has it. */
export function storedExample(
  { app, form, now }: Pick<FactsContext, "app" | "form" | "now">,
  id: string,
  { data, pipeline, stage, stageSince, owner, score, grade, createdAt }: RelatedRecord,
): EngineRecord {
  const at = createdAt === undefined ? now : new Date(createdAt).toISOString();
  const given = new Map(Object.entries(data));
  return {
    id,
    form: form.name,
    version: app.version,
    revision: 1,
    pipeline: pipeline ?? pipelineWith(form, stage),
    stage: stage ?? null,
    stageSince:
      stage === undefined ? null : stageSince === undefined ? now : new Date(stageSince).toISOString(),
    owner: owner ?? null,
    score: score === undefined && grade === undefined ? null : { total: score ?? 0, grade: grade ?? null },
    createdAt: at,
    createdBy: owner ?? "example",
    updatedAt: at,
    updatedBy: owner ?? "example",
    data: changedData(
      {},
      [...form.fields.values()].map(
        (field) => [field.name, normalised(field, given.get(field.name), () => "row")] as const,
      ),
    ),
    checklist: {},
    approval: null,
  };
}

function pipelineWith({ pipelines }: CompiledForm, stage: string | undefined): string | null {
  if (stage === undefined) return null;
  return [...pipelines.values()].find(({ stages }) => stages.has(stage))?.name ?? null;
}
