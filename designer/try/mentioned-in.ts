import type { CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type { RecordData } from "../../runtime/core/record.ts";
import type { Mentioned } from "../conditions/mentioned-ids.ts";

/** People and records to which the fields of a record lead, but for those that are `known` by name. */
export function mentionedIn(
  form: CompiledForm,
  data: RecordData,
  known: (id: string) => boolean = () => false,
): Mentioned {
  const ids = [...form.fields.values()].flatMap(({ name, kind, schema }) => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    const each = (Array.isArray(value) ? value : [value]).filter((id) => typeof id === "string");
    return each.filter((id) => !known(id)).map((id) => ({ kind: kind.name, id, form: schema["x-form"] }));
  });
  return {
    people: ids.filter(({ kind }) => kind === "user" || kind === "users").map(({ id }) => id),
    records: ids.flatMap(({ id, form: target }) => (target === undefined ? [] : [{ form: target, id }])),
  };
}
