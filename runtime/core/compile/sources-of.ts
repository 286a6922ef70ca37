import type { CompiledField, CompiledForm, CompiledPipeline } from "./compiled.ts";
import { readByCriterion } from "./read-by-criterion.ts";

/** A field of a form, from which another one is derived. */
export interface Source {
  readonly form: string;
  readonly field: string;
}

/**
 * What a formula or roll-up is derived from directly: fields of its own form, of the forms that its references lead to,
 * and of the form that it sums up. Any other field is derived from nothing.
 */
export function sourcesOf(form: CompiledForm, field: CompiledField): readonly Source[] {
  const own = [...(field.formula?.reads ?? [])].map((name) => ({ form: form.name, field: name }));
  const through = (field.formula?.readsThrough ?? []).map(({ reference, field: name }) => ({
    form: form.fields.get(reference)?.schema["x-form"] ?? "",
    field: name,
  }));
  const rollup = form.rollups.find((each) => each.field === field.name);
  const summed = rollup === undefined ? [] : [rollup.via, ...(rollup.when?.reads ?? [])];
  if (rollup?.source) summed.push(rollup.source);
  return [...own, ...through, ...summed.map((name) => ({ form: rollup?.form ?? "", field: name }))];
}

/** The own fields that a system field is computed from. */
export function sourcesOfSystemField(form: CompiledForm, name: string): ReadonlySet<string> {
  const pipelines = [...form.pipelines.values()];
  if (name === "_probability") {
    return new Set(pipelines.flatMap(({ probabilityField }) => probabilityField ?? []));
  }
  return name === "_score" || name === "_grade" ? new Set(pipelines.flatMap(readByScorecard)) : new Set();
}

function readByScorecard({ scorecard }: CompiledPipeline): readonly string[] {
  return (scorecard?.criteria ?? []).flatMap((criterion) => [...readByCriterion(criterion)]);
}
