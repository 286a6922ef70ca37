import type { CompiledForm } from "../compile/compiled.ts";
import type { FieldChange } from "../event.ts";
import type { Json } from "../json.ts";
import { jsonEqual } from "../json-equal.ts";
import type { RecordData } from "../record.ts";

/** What differs between two data of one form, for the history: formulas and roll-ups follow from the rest and are left out. */
export function changesBetween(
  form: CompiledForm,
  before: RecordData,
  after: RecordData,
): readonly FieldChange[] {
  const changes: FieldChange[] = [];
  for (const [name, field] of form.fields) {
    if (field.formula !== null || field.kind.name === "rollup") continue;
    const from = valueIn(before, name);
    const to = valueIn(after, name);
    if (jsonEqual(from, to)) continue;
    changes.push({
      field: name,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    });
  }
  return changes;
}

function valueIn(data: RecordData, name: string): Json | undefined {
  return Object.hasOwn(data, name) ? data[name] : undefined;
}
