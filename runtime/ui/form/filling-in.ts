import type { CompiledForm } from "../../core/compile/compiled.ts";
import { fillFromReference } from "../../core/derive/fill-from-reference.ts";
import type { Surroundings } from "../../core/engine-context.ts";
import type { Json } from "../../core/json.ts";
import { jsonEqual } from "../../core/json-equal.ts";
import type { RecordData } from "../../core/record.ts";

type Fill = (surroundings: Surroundings, data: RecordData) => RecordData;

const asIs: Fill = (_surroundings, data) => data;

/**
 * Fills in, as saving does, what records copy that are newly chosen in references (`x-fill`), once they are known: not into
 * what somebody has typed. Where the choice is taken back, so is what it brought.
 */
export function fillingIn(form: CompiledForm, before: RecordData): Fill {
  const references = [...form.fields.values()].filter(({ schema }) => schema["x-fill"] !== undefined);
  if (references.length === 0) return asIs;
  /** What was filled in, by field, and by which choice. */
  const brought = new Map<string, Json>();
  const chosen = new Map<string, Json>();
  return (surroundings, data) => {
    const next: Record<string, Json> = { ...data };
    const put = (field: string, value: Json) => {
      const held = next[field] ?? null;
      const isOurs = brought.has(field) && jsonEqual(brought.get(field) ?? null, held);
      if (!isOurs && !jsonEqual(held, before[field] ?? null)) return;
      brought.set(field, value);
      if (value === null) delete next[field];
      else next[field] = value;
    };
    for (const { name, schema } of references) {
      const id = next[name] ?? null;
      const isBack = jsonEqual(id, before[name] ?? null);
      if (jsonEqual(chosen.get(name) ?? null, isBack ? null : id)) continue;
      const sources = Object.entries(schema["x-fill"] ?? {});
      if (isBack || typeof id !== "string") {
        for (const [field] of sources) if (brought.has(field)) put(field, before[field] ?? null);
        chosen.delete(name);
        continue;
      }
      const isKnown = sources.every(([, source]) => surroundings.knows?.(name, id, source) === true);
      if (!isKnown) continue;
      const values = fillFromReference(form, name, (source) => surroundings.through(name, id, source));
      for (const [field, value] of Object.entries(values)) put(field, value);
      chosen.set(name, id);
    }
    return next;
  };
}
