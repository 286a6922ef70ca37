import type {
  FieldSchema,
  FormDefinition,
  PipelineDefinition,
  StageDefinition,
  TransitionDefinition,
} from "../definition/generated/definition.ts";

/** A form with what only its former version had, so that what is gone can be called as people knew it. */
export function withFormer(form: FormDefinition, former: FormDefinition): FormDefinition {
  const fields = form.schema.properties;
  const kept = Object.entries(former.schema.properties).map(([name, was]): [string, FieldSchema] => {
    const now = Object.hasOwn(fields, name) ? fields[name] : undefined;
    return [name, now === undefined ? was : withOptions(now, was)];
  });
  const properties = { ...fields, ...Object.fromEntries(kept) };
  for (const [name, field] of Object.entries(fields)) {
    const was = former.schema.properties[field.renamedFrom ?? ""];
    if (was !== undefined && !Object.hasOwn(former.schema.properties, name))
      properties[name] = withOptions(field, was);
  }
  const pipelines = withGone<PipelineDefinition>(form.pipelines, former.pipelines, (now, was) => ({
    ...now,
    stages: withGone<StageDefinition>(now.stages, was.stages),
    transitions: withGone<TransitionDefinition>(now.transitions, was.transitions),
  }));
  return { ...form, schema: { ...form.schema, properties }, pipelines: [...pipelines] };
}

function withOptions(field: FieldSchema, former: FieldSchema): FieldSchema {
  if (field.oneOf === undefined || former.oneOf === undefined) return field;
  const there = new Set(field.oneOf.map((option) => option.const));
  return { ...field, oneOf: [...field.oneOf, ...former.oneOf.filter((option) => !there.has(option.const))] };
}

function withGone<T extends { readonly name: string }>(
  now: readonly T[] = [],
  former: readonly T[] = [],
  both: (now: T, was: T) => T = (one) => one,
): T[] {
  const was = new Map(former.map((one) => [one.name, one]));
  const names = new Set(now.map(({ name }) => name));
  return [
    ...now.map((one) => {
      const old = was.get(one.name);
      return old === undefined ? one : both(one, old);
    }),
    ...former.filter(({ name }) => !names.has(name)),
  ];
}
