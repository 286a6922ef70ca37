import type { CompiledForm } from "../../core/compile/compiled.ts";
import type { RecordData } from "../../core/record.ts";

/** What is typed, parted by whether a version of the form has a field for it. */
export function carriedOver(
  typed: RecordData,
  { fields }: Pick<CompiledForm, "fields">,
): { readonly kept: RecordData; readonly dropped: RecordData } {
  const entries = Object.entries(typed);
  return {
    kept: Object.fromEntries(entries.filter(([name]) => fields.has(name))),
    dropped: Object.fromEntries(entries.filter(([name, value]) => !fields.has(name) && value !== null)),
  };
}
