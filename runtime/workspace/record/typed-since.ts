import type { RecordData } from "../../core/record.ts";

/**
 * What was typed while values were on their way to be saved: fields that differ from what was sent, and those that were
 * put back to what the record held before.
 */
export function typedSince(sent: RecordData, now: RecordData, before: RecordData): RecordData {
  const differs = (name: string) => JSON.stringify(now[name]) !== JSON.stringify(sent[name]);
  const changed = Object.keys(now).filter(differs);
  const putBack = Object.keys(sent).filter((name) => !Object.hasOwn(now, name));
  return Object.fromEntries([
    ...changed.map((name) => [name, now[name] ?? null] as const),
    ...putBack.map((name) => [name, before[name] ?? null] as const),
  ]);
}
