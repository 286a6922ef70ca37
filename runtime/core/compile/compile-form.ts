import type { FormDefinition } from "../definition/generated/definition.ts";
import { pointerTo } from "../problem/pointer.ts";
import { type Compilation, formula, optionalCondition } from "./compilation.ts";
import type { CompiledField, CompiledForm, CompiledRollup } from "./compiled.ts";
import { compileField } from "./compile-field.ts";
import { compilePipeline } from "./compile-pipeline.ts";
import { compileRules } from "./compile-rules.ts";
import { derivedOrder } from "./derived-order.ts";
import { fieldsByStep } from "./fields-by-step.ts";
import type { FormScopes } from "./form-scopes.ts";
import { readToDerive } from "./read-to-derive.ts";
import { derivesThrough, readsThrough } from "./reads-through.ts";
import { volatileFields } from "./volatile-fields.ts";

/** Compiles one form; `scopes` are those of every form of the app, this one included. */
export function compileForm(
  compilation: Compilation,
  definition: FormDefinition,
  scopes: ReadonlyMap<string, FormScopes>,
  pointer: string,
): CompiledForm {
  const own = scopes.get(definition.name);
  if (own === undefined) throw new Error(`no scopes for ${definition.name}`);
  const fields = compileFields(compilation, definition, scopes, own, pointer);
  const formulas = new Map(
    [...fields.values()].flatMap(({ name, formula: compiled }) =>
      compiled === null ? [] : [[name, compiled] as const],
    ),
  );
  const title = `${pointer}/recordTitle`;
  const recordTitle = formula(compilation, definition.recordTitle, own.formula, title);
  const pipelines = compilePipelines(compilation, definition, fields, own, pointer);
  const required = new Set(definition.schema.required);
  return {
    name: definition.name,
    definition,
    fields,
    recordTitle,
    derivedOrder: derivedOrder(fields),
    volatileFields: volatileFields(formulas),
    derivesFromScore: [...fields.values()].some((field) =>
      readToDerive(field).some((name) => name === "_score" || name === "_grade"),
    ),
    checks: compileRules(compilation, definition.checks, own, `${pointer}/checks`),
    pipelines,
    views: definition.views ?? [],
    layout: definition.layout ?? [],
    access: definition.access ?? [],
    required,
    readsThrough: readsThrough(fields, pipelines, recordTitle),
    derivesThrough: derivesThrough(fields, pipelines, recordTitle),
    rollups: compileRollups(compilation, fields, scopes, pointer),
    steps: fieldsByStep({ fields, required, pipelines }),
  };
}

function compileFields(
  compilation: Compilation,
  { schema }: FormDefinition,
  scopes: ReadonlyMap<string, FormScopes>,
  own: FormScopes,
  pointer: string,
): ReadonlyMap<string, CompiledField> {
  const fields = new Map<string, CompiledField>();
  for (const [name, field] of Object.entries(schema.properties)) {
    const place = {
      scopes: own,
      targets: scopes,
      pointer: pointerTo(`${pointer}/schema/properties`, name),
    };
    const compiled = compileField(compilation, name, field, place);
    if (compiled !== null) fields.set(name, compiled);
  }
  return fields;
}

function compilePipelines(
  compilation: Compilation,
  form: FormDefinition,
  fields: ReadonlyMap<string, CompiledField>,
  scopes: FormScopes,
  pointer: string,
): CompiledForm["pipelines"] {
  return new Map(
    (form.pipelines ?? []).map((pipeline, index) => {
      const place = { form, fields, scopes, pointer: `${pointer}/pipelines/${String(index)}` };
      return [pipeline.name, compilePipeline(compilation, pipeline, place)];
    }),
  );
}

function compileRollups(
  compilation: Compilation,
  fields: ReadonlyMap<string, CompiledField>,
  scopes: ReadonlyMap<string, FormScopes>,
  pointer: string,
): readonly CompiledRollup[] {
  return [...fields.values()].flatMap(({ name, schema }) => {
    const rollup = schema["x-rollup"];
    const target = scopes.get(rollup?.form ?? "");
    if (rollup === undefined || target === undefined) return [];
    const at = `${pointerTo(`${pointer}/schema/properties`, name)}/x-rollup/when`;
    const when = optionalCondition(compilation, rollup.when, target.condition, at);
    const { form, via, aggregate, field: source = null } = rollup;
    return [{ field: name, form, via, aggregate, source, when }];
  });
}
