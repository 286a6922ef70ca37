import type { CompiledField, CompiledForm } from "./compiled.ts";
import { isDerived } from "./is-derived.ts";
import { isCleared } from "./read-to-derive.ts";

/** Sorts a form's fields by the steps of the engine that have something to ask of them. */
export function fieldsByStep({
  fields,
  required,
  pipelines,
}: Pick<CompiledForm, "fields" | "required" | "pipelines">): CompiledForm["steps"] {
  const all = [...fields.values()];
  const stages = [...pipelines.values()].flatMap((pipeline) => [...pipeline.stages.values()]);
  const byStage = new Set(
    stages.flatMap((stage) => [...stage.fields].flatMap(([name, is]) => (is === "required" ? [name] : []))),
  );
  return {
    values: all.filter((field) => !isDerived(field)),
    options: all.filter(hasConditionalOptions),
    references: all.filter((field) => filteredIn(field).length > 0),
    required: all.filter(
      ({ name, requiredWhen }) => required.has(name) || requiredWhen !== null || byStage.has(name),
    ),
    clearing: all.filter((field) => !isDerived(field) && isCleared(field)),
  };
}

/** The references with a filter that a field is, or has in its columns. */
export function filteredIn(field: CompiledField): readonly CompiledField[] {
  return [field, ...(field.columns?.values() ?? [])].filter(({ filter }) => filter !== null);
}

function hasConditionalOptions({ options }: CompiledField): boolean {
  return options !== null && [...options.values()].some((when) => when !== null);
}
