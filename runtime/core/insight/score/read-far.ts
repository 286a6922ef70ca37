import type { CompiledForm } from "../../compile/compiled.ts";

/** These fields and all that their formulas read of the record, however far. */
export function readFar(form: CompiledForm, names: Iterable<string>): ReadonlySet<string> {
  const seen = new Set(names);
  for (const each of seen) for (const next of form.fields.get(each)?.formula?.reads ?? []) seen.add(next);
  return seen;
}
