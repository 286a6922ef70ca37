import type { CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { fillFromReference } from "../../runtime/core/derive/fill-from-reference.ts";
import type { RecordData } from "../../runtime/core/record.ts";
import type { Referenced } from "../../runtime/ui/records/use-referenced.ts";

/** What is sent, with what newly chosen records fill in (`x-fill`); what is sent of those fields goes before. */
export function filledPatch(
  form: CompiledForm,
  held: RecordData,
  patch: RecordData,
  referenced: Referenced,
): RecordData {
  const filled = Object.entries(patch).flatMap(([name, value]) => {
    if (form.fields.get(name)?.schema["x-fill"] === undefined) return [];
    if (typeof value !== "string" || held[name] === value) return [];
    const sources = Object.values(form.fields.get(name)?.schema["x-fill"] ?? {});
    if (!sources.every((source) => referenced.knows(name, value, source))) return [];
    return [fillFromReference(form, name, (source) => referenced.through(name, value, source))];
  });
  return filled.length === 0 ? patch : (Object.assign({}, ...filled, patch) as RecordData);
}
