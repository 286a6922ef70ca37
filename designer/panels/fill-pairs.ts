import { systemKind } from "../../runtime/core/check/value-kind.ts";
import type { FieldSchema, FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import { kindNameOf, valueKindName } from "../../runtime/core/fields/kind-name-of.ts";

/** What is copied from a chosen record: own field → field of the record. */
export type Fill = NonNullable<FieldSchema["x-fill"]>;

const derived: ReadonlySet<string | undefined> = new Set(["formula", "rollup", "serial", undefined]);
/** What every record has that can be worth copying. */
const systemSources = ["_owner", "_team", "_createdBy", "_updatedBy", "_createdAt", "_updatedAt", "_score"];

/** The fields of a form that a chosen record can fill in, apart from the reference itself. */
export function fillable(form: FormDefinition, reference: string): readonly string[] {
  return Object.entries(form.schema.properties)
    .filter(([name, field]) => name !== reference && !derived.has(kindNameOf(field)))
    .map(([name]) => name);
}

/** The fields of the chosen record's form whose values an own field takes, the form's own in front of every record's. */
export function fillSources(target: FormDefinition, own: FieldSchema | undefined): readonly string[] {
  const wanted = own && valueKindName(own);
  if (wanted === undefined) return [];
  return [...Object.keys(target.schema.properties), ...systemSources].filter(
    (name) => kindIn(target, name) === wanted,
  );
}

/** Those pairs of a fill that hold as well where the reference leads to another form; undefined for none. */
export function fittingFill(
  fill: Fill | undefined,
  form: FormDefinition,
  target: FormDefinition | undefined,
): Fill | undefined {
  const kept = Object.entries(fill ?? {}).filter(
    ([own, source]) =>
      target !== undefined && fillSources(target, form.schema.properties[own]).includes(source),
  );
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function kindIn({ schema }: FormDefinition, name: string): string | undefined {
  const field = Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined;
  return field === undefined ? systemKind(name) : valueKindName(field);
}
