import type { CompiledForm } from "./compiled.ts";

/** These names with those from which they are computed while they are read: nobody stores what depends on the time. */
export function withSources(form: CompiledForm, names: Iterable<string>): ReadonlySet<string> {
  const all = new Set(names);
  // What is added to a set while it is gone through is gone through as well.
  for (const name of all) {
    if (form.volatileFields.has(name)) {
      for (const read of form.fields.get(name)?.formula?.reads ?? []) all.add(read);
    }
    if (name === "_probability") {
      for (const { probabilityField } of form.pipelines.values())
        if (probabilityField) all.add(probabilityField);
    }
  }
  return all;
}
