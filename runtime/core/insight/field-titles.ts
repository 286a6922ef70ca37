import type { CompiledForm } from "../compile/compiled.ts";
import type { Text } from "../definition/text.ts";
import { systemFields } from "../fields/system-fields.ts";

/** What fields of a form, own or the system's, are called; a name stands for one that has no title. */
export function fieldTitles(form: CompiledForm, names: Iterable<string>): Text[] {
  return [...new Set(names)].map(
    (name) => form.fields.get(name)?.title ?? systemFields.get(name)?.title ?? name,
  );
}
