import { isEmpty } from "../fields/is-empty.ts";
import type { Json } from "../json.ts";
import { jsonEqual } from "../json-equal.ts";
import type { RecordData } from "../record.ts";

/** `data` with these fields set, or removed where the value is empty; the same object where nothing differs. */
export function changedData(
  data: RecordData,
  values: Iterable<readonly [field: string, value: Json | undefined]>,
): RecordData {
  let changed: { [field: string]: Json } | null = null;
  for (const [field, value] of values) {
    const present = Object.hasOwn(data, field) ? data[field] : undefined;
    const next = isEmpty(value) ? undefined : value;
    if (changed === null && jsonEqual(present, next)) continue;
    changed ??= { ...data };
    if (next !== undefined) changed[field] = next;
    else if (Object.hasOwn(changed, field)) delete changed[field];
  }
  return changed ?? data;
}
