import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { referenceAt } from "../../runtime/core/compile/reference-at.ts";
import { withSources } from "../../runtime/core/compile/with-sources.ts";
import { referencedIds } from "../../runtime/core/derive/referenced-ids.ts";
import type { RecordData } from "../../runtime/core/record.ts";

/** A record to which a reference of another one points, and what that one's rules read of it. */
export interface RelatedReads {
  /** A field's name, or `table/column`. */
  readonly reference: string;
  readonly form: CompiledForm;
  readonly id: string;
  /** Own and system fields; in place of what depends on the time, that from which it is computed. */
  readonly reads: ReadonlySet<string>;
}

/** The records to which `data` refers and of which the form's formulas and filters read something. */
export function relatedReads(
  app: CompiledApp,
  from: CompiledForm,
  data: RecordData,
): readonly RelatedReads[] {
  return [...from.readsThrough].flatMap(([reference, names]) => {
    const form = app.forms.get(referenceAt(from, reference)?.schema["x-form"] ?? "");
    if (form === undefined) return [];
    const reads = new Set([...withSources(form, names)].filter((name) => !form.volatileFields.has(name)));
    return [...new Set(referencedIds(data, reference))].map((id) => ({ reference, form, id, reads }));
  });
}
