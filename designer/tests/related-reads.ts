import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { withSources } from "../../runtime/core/compile/with-sources.ts";
import type { RecordData } from "../../runtime/core/record.ts";

/** A record to which a reference of another one points, and what that one's rules read of it. */
export interface RelatedReads {
  readonly reference: string;
  readonly form: CompiledForm;
  readonly id: string;
  /** Own and system fields; in place of what depends on the time, that from which it is computed. */
  readonly reads: ReadonlySet<string>;
}

/** The records to which `data` refers and of which the form's formulas and filters read something. */
export function relatedReads(
  app: CompiledApp,
  { fields, readsThrough }: CompiledForm,
  data: RecordData,
): readonly RelatedReads[] {
  return [...readsThrough].flatMap(([reference, names]) => {
    const form = app.forms.get(fields.get(reference)?.schema["x-form"] ?? "");
    const id = Object.hasOwn(data, reference) ? data[reference] : undefined;
    if (form === undefined || typeof id !== "string") return [];
    const reads = [...withSources(form, names)].filter((name) => !form.volatileFields.has(name));
    return [{ reference, form, id, reads: new Set(reads) }];
  });
}
