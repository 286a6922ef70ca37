import type { Json } from "../json.ts";
import type { EngineRecord } from "../record.ts";

type Owned = Pick<EngineRecord, "id" | "owner" | "form">;

/** Finds the records that share a value while they pass one after the other: each is told once, the first one late. */
export function sharedValues(
  tell: (record: Owned) => void,
): (record: Owned, value: Json | undefined) => void {
  /** By value the first record that has it; null once it was told. */
  const met = new Map<string, Owned | null>();
  return (record, value) => {
    if (value === undefined || value === null) return;
    const key = JSON.stringify(value);
    const first = met.get(key);
    if (first === undefined) {
      met.set(key, { id: record.id, owner: record.owner, form: record.form });
      return;
    }
    if (first !== null) tell(first);
    met.set(key, null);
    tell(record);
  };
}
