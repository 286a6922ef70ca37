import type { CompiledField, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { isObject } from "../../runtime/core/definition/is-object.ts";
import type { FieldKindName } from "../../runtime/core/fields/field-kind-name.ts";
import type { Json } from "../../runtime/core/json.ts";
import type { RecordData } from "../../runtime/core/record.ts";
import type { Mentioned } from "../conditions/mentioned-ids.ts";

/** People and records to which the fields of a record and its rows lead, but for those that are `known` by name. */
export function mentionedIn(
  form: CompiledForm,
  data: RecordData,
  known: (id: string) => boolean = () => false,
): Mentioned {
  const ids = idsIn(form.fields, data).filter(({ id }) => !known(id));
  return {
    people: ids.filter(({ kind }) => kind === "user" || kind === "users").map(({ id }) => id),
    records: ids.flatMap(({ id, form: target }) => (target === undefined ? [] : [{ form: target, id }])),
  };
}

function idsIn(
  fields: ReadonlyMap<string, CompiledField>,
  data: RecordData,
): readonly { readonly kind: FieldKindName; readonly id: string; readonly form: string | undefined }[] {
  return [...fields.values()].flatMap(({ name, kind, schema, columns }) => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    const each: readonly (Json | undefined)[] = Array.isArray(value) ? value : [value];
    if (columns !== null) return each.flatMap((row) => (isObject(row) ? idsIn(columns, row) : []));
    return each
      .filter((id) => typeof id === "string")
      .map((id) => ({ kind: kind.name, id, form: schema["x-form"] }));
  });
}
