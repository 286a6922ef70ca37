import type { Facts } from "../../runtime/core/circumstance.ts";
import type { RelatedRecord } from "../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../runtime/core/json.ts";

type Key = Exclude<keyof RelatedRecord, "data">;

/** System fields that a test writes down of a record beside its own; others follow from these or cannot be given. */
const keys: ReadonlyMap<string, Key> = new Map<string, Key>([
  ["_pipeline", "pipeline"],
  ["_stage", "stage"],
  ["_stageSince", "stageSince"],
  ["_owner", "owner"],
  ["_score", "score"],
  ["_grade", "grade"],
  ["_createdAt", "createdAt"],
]);

/** What has to be given so that a system field reads as wanted; itself where it can be given. */
const followsFrom: ReadonlyMap<string, readonly string[]> = new Map([
  ["_stage", ["_pipeline", "_stage"]],
  ["_stageKind", ["_pipeline", "_stage"]],
  ["_probability", ["_pipeline", "_stage"]],
  ["_stageSince", ["_pipeline", "_stage", "_stageSince"]],
  ["_stallsAt", ["_pipeline", "_stage", "_stageSince"]],
]);

/** Of the fields that are read of a record, those that are written down, system fields last. */
export function writtenFields(reads: Iterable<string>): readonly string[] {
  const all = new Set([...reads].flatMap((name) => followsFrom.get(name) ?? [name]));
  const own = [...all].filter((name) => !name.startsWith("_"));
  return [...own, ...[...keys.keys()].filter((name) => all.has(name))];
}

/** A record as a test writes it down: what is read of it, as it is, and nothing else. */
export function relatedRecord(facts: Facts, reads: Iterable<string>): RelatedRecord {
  return writtenFields(reads).reduce<RelatedRecord>(
    (record, field) => withRelatedValue(record, field, facts(field) ?? null),
    { data: {} },
  );
}

/** What is written down for an own or system field; null for nothing. */
export function relatedValue(record: RelatedRecord, field: string): Json {
  const key = keys.get(field);
  if (key !== undefined) return record[key] ?? null;
  return (Object.hasOwn(record.data, field) ? record.data[field] : null) ?? null;
}

/** The record with another value for a field; null takes it away. */
export function withRelatedValue(record: RelatedRecord, field: string, value: Json): RelatedRecord {
  const key = keys.get(field);
  const former = key === undefined ? record.data : record;
  const kept = Object.entries(former).filter(([name]) => name !== (key ?? field));
  const next = Object.fromEntries(value === null ? kept : [...kept, [key ?? field, value]]);
  return key === undefined ? { ...record, data: next } : (next as unknown as RelatedRecord);
}
