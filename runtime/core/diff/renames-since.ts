import type { AppDocument, FieldSchema, FormDefinition } from "../definition/generated/definition.ts";
import { formerItems } from "./pair-items.ts";

/** How the forms, fields and columns of an older version are called by now, by their names then, but for those that are gone. */
export type Trail = ReadonlyMap<string, { readonly name: string; readonly fields: FieldTrail }>;
type FieldTrail = ReadonlyMap<
  string,
  { readonly name: string; readonly columns: ReadonlyMap<string, string> }
>;

/** The way of a version's items up to itself. */
export function trailOf({ forms }: AppDocument): Trail {
  return new Map(forms.map((form) => [form.name, { name: form.name, fields: fieldsOf(form) }]));
}

/** The way of an older version's items one version further. */
export function followed(trail: Trail, before: AppDocument, after: AppDocument): Trail {
  const forms = nowOf(before.forms.map(formItem), after.forms.map(formItem));
  return mapped(trail, ({ name, fields }) => {
    const [was, form] = [before.forms.find((one) => one.name === name), forms.get(name)?.item];
    if (was === undefined || form === undefined) return undefined;
    return { name: form.name, fields: followedFields(fields, was.schema.properties, form.schema.properties) };
  });
}

/** An older version whose items say what they are called by now, so that records keep their values when it comes back. */
export function withRenames(old: AppDocument, trail: Trail): AppDocument {
  const forms = old.forms.map((form): FormDefinition => {
    const its = trail.get(form.name);
    if (its === undefined) return form;
    const { properties } = form.schema;
    const fields = noted(
      properties,
      (name) => its.fields.get(name)?.name,
      (field, name) => {
        if (field.items === undefined) return field;
        const { columns } = its.fields.get(name) ?? {};
        const inRows = noted(field.items.properties, (column) => columns?.get(column));
        return inRows === field.items.properties
          ? field
          : { ...field, items: { ...field.items, properties: inRows } };
      },
    );
    const schema = fields === properties ? form.schema : { ...form.schema, properties: fields };
    const renamed = its.name === form.name ? {} : { renamedFrom: its.name };
    return schema === form.schema && its.name === form.name ? form : { ...form, ...renamed, schema };
  });
  return forms.every((form, index) => form === old.forms[index]) ? old : { ...old, forms };
}

type Fields = FormDefinition["schema"]["properties"];

function noted(
  fields: Fields,
  nowOf: (name: string) => string | undefined,
  within: (field: FieldSchema, name: string) => FieldSchema = (field) => field,
): Fields {
  let same = true;
  const entries = Object.entries(fields).map(([name, field]): [string, FieldSchema] => {
    const now = nowOf(name);
    const inner = within(field, name);
    const next = now === undefined || now === name ? inner : { ...inner, renamedFrom: now };
    same &&= next === field;
    return [name, next];
  });
  return same ? fields : Object.fromEntries(entries);
}

function fieldsOf({ schema }: FormDefinition): FieldTrail {
  return new Map(
    Object.entries(schema.properties).map(([name, { items }]) => {
      const columns = Object.keys(items?.properties ?? {}).map((column) => [column, column] as const);
      return [name, { name, columns: new Map(columns) }];
    }),
  );
}

function followedFields(trail: FieldTrail, before: Fields, after: Fields): FieldTrail {
  const fields = nowOf(fieldItems(before), fieldItems(after));
  return mapped(trail, ({ name, columns }) => {
    const now = fields.get(name);
    if (now === undefined) return undefined;
    const inRows = nowOf(fieldItems(before[name]?.items?.properties), fieldItems(now.item.items?.properties));
    return { name: now.name, columns: mapped(columns, (column) => inRows.get(column)?.name) };
  });
}

interface Named<T> {
  readonly name: string;
  readonly renamedFrom: string | null;
  readonly item: T;
}

const formItem = (form: FormDefinition): Named<FormDefinition> => ({
  name: form.name,
  renamedFrom: form.renamedFrom ?? null,
  item: form,
});

function fieldItems(fields: Fields = {}): readonly Named<FieldSchema>[] {
  return Object.entries(fields).map(([name, item]) => ({
    name,
    renamedFrom: item.renamedFrom ?? null,
    item,
  }));
}

/** What each item of the version before is in the one after, by its name before. */
function nowOf<T>(before: readonly Named<T>[], after: readonly Named<T>[]): ReadonlyMap<string, Named<T>> {
  return new Map([...formerItems(before, after)].map(([now, was]) => [was.name, now]));
}

function mapped<T, U>(map: ReadonlyMap<string, T>, of: (value: T) => U | undefined): ReadonlyMap<string, U> {
  const next = new Map<string, U>();
  for (const [name, value] of map) {
    const now = of(value);
    if (now !== undefined) next.set(name, now);
  }
  return next;
}
