import type { CompiledApp, CompiledForm } from "../compile/compiled.ts";
import type { FieldMigration } from "./field-migration.ts";
import type { FormMigration, StagePlace } from "./form-migration.ts";
import { stageKey } from "./form-migration.ts";
import type { FormMapping } from "./mapping.ts";
import { migrationsOf } from "./mapping-problems.ts";

/**
 * What becomes of the records of a form that comes back, which were left as `then`, an older version, had them. What has
 * no place any more is dropped, since the history keeps it, and the first stage takes those whose stage is gone, if there is
 * any; null where no form of that name was there.
 */
export function revivedForm(then: CompiledApp, after: CompiledApp, name: string): FormMigration | null {
  const open = migrationsOf(then, after, {}).get(name);
  if (open === undefined || open.before.name !== name) return null;
  const fields: Record<string, null> = {};
  const options: Record<string, Record<string, null>> = {};
  const bounds: Record<string, "keep"> = {};
  const stages: Record<string, Record<string, string | null>> = {};
  for (const { key, narrower, options: gone } of [...open.fields.values()].flatMap(withCells)) {
    fields[key] = null;
    options[key] = Object.fromEntries([...gone.keys()].map((option) => [option, null]));
    if (narrower) bounds[key] = "keep";
  }
  for (const [key, place] of open.stages) {
    if (place !== undefined) continue;
    const [pipeline = "", stage = ""] = key.split("/");
    const first = firstStage(open.after, pipeline);
    stages[pipeline] = { ...stages[pipeline], [stage]: first === null ? null : stageKey(first) };
  }
  const said: FormMapping = { fields, options, stages, bounds };
  return migrationsOf(then, after, { forms: { [name]: said } }).get(name) ?? null;
}

function withCells(field: FieldMigration): readonly FieldMigration[] {
  return [field, ...field.cells];
}

function firstStage({ pipelines }: CompiledForm, own: string): StagePlace | null {
  const pipeline = pipelines.get(own) ?? [...pipelines.values()][0];
  const stage = pipeline?.initial[0];
  return pipeline === undefined || stage === undefined ? null : { pipeline: pipeline.name, stage };
}
