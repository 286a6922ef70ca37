import type { ExampleDefinition, RelatedRecord } from "../../runtime/core/definition/generated/definition.ts";

type Related = NonNullable<ExampleDefinition["related"]>;

/** What a test says of a record beside its own; undefined where it says nothing. */
export function relatedAt(related: Related | undefined, form: string, id: string): RelatedRecord | undefined {
  const records = related !== undefined && Object.hasOwn(related, form) ? related[form] : undefined;
  return records !== undefined && Object.hasOwn(records, id) ? records[id] : undefined;
}

/** With what is said of one record, or nothing said of it; undefined once nothing is left. */
export function withRelated(
  related: Related | undefined,
  form: string,
  id: string,
  record: RelatedRecord | undefined,
): Related | undefined {
  const there = Object.entries(related?.[form] ?? {}).filter(([key]) => key !== id);
  const records = record === undefined ? there : [...there, [id, record] as const];
  const others = Object.entries(related ?? {}).filter(([name]) => name !== form);
  const forms = records.length === 0 ? others : [...others, [form, Object.fromEntries(records)] as const];
  return forms.length === 0 ? undefined : Object.fromEntries(forms);
}
