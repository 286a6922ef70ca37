import type { CompiledForm } from "../compile/compiled.ts";
import type { FieldSchema } from "../definition/generated/definition.ts";
import type { Json } from "../json.ts";

/** A field as formulas and conditions see it: what people read of it is left out. */
export function fieldBasis(field: FieldSchema): Json {
  const { title, description, "x-help": help, "x-placeholder": placeholder, ...meaning } = field;
  return meaning as unknown as Json;
}

/** Fields and stages of a form as formulas and conditions see them. */
export function formBasis({ definition: { schema, pipelines = [] } }: CompiledForm): Json {
  const fields = Object.entries(schema.properties).map(([name, field]) => [name, fieldBasis(field)]);
  const flows = pipelines.map(({ transitions, ...flow }) => flow);
  return [fields, flows] as unknown as Json;
}
