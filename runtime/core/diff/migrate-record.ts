import { isDerived } from "../compile/is-derived.ts";
import type { FieldChange } from "../event.ts";
import type { Json } from "../json.ts";
import { jsonEqual } from "../json-equal.ts";
import type { EngineRecord } from "../record.ts";
import { type CarriedField, keptValue, movedValue, type NamedText, tidied, type Told } from "./kept-value.ts";
import { isBeyond } from "./fitted-value.ts";
import type { FieldMigration } from "./field-migration.ts";
import { hasCell } from "./renamed-cells.ts";
import { isInUse } from "./where-in-use.ts";
import { type FormMigration, stageKey, type StagePlace } from "./form-migration.ts";

/** A record as a new version finds it, before anything is derived anew. Columns are `table/column` where fields are named. */
export interface MigratedRecord {
  /** The same object where nothing of it changes. */
  readonly record: EngineRecord;
  /** What the history keeps: values that were replaced or dropped, under the names of the version up to now. */
  readonly changes: readonly FieldChange[];
  /** Fields of the version up to now whose value, or a part of it, is gone for more than an option that is emptied. */
  readonly lost: readonly string[];
  /** Where it stood and where it stands, if that differs: nowhere, where it has left its pipeline. */
  readonly moved: { readonly from: StagePlace; readonly to: StagePlace | null } | null;
  /** What nobody has decided: its stage, options by field, and fields with a value that has to go. */
  readonly undecided: {
    readonly stage: StagePlace | null;
    readonly options: readonly { readonly field: string; readonly option: string }[];
    readonly fields: readonly string[];
  };
  /** Texts that become options, of which the mapping says nothing. */
  readonly texts: readonly NamedText[];
  /** Columns of which some cells went into another one. */
  readonly taken: readonly string[];
}

const nowhere = { pipeline: null, stage: null, stageSince: null };
const nothing: MigratedRecord["undecided"] = { stage: null, options: [], fields: [] };

/** Carries a record over into a new version. What is undecided stays as it is, as far as it can. */
export function migrateRecord(migration: FormMigration, record: EngineRecord): MigratedRecord {
  // What simply stays is not looked at one by one: a form has many fields, and there are a great many records.
  const turned = migration.turned.filter((field) => isTurned(field, record.data[field.before.name]));
  const { timeZone } = migration;
  const { moved: shifted, undecided: undecidedStage } = placeIn(migration, record);
  const isSame = turned.length === 0 && shifted === null && undecidedStage === null;
  if (isSame && record.form === migration.after.name) {
    return { record, changes: [], lost: [], moved: null, undecided: nothing, texts: [], taken: [] };
  }
  const names = new Set(turned.map(({ before: { name } }) => name));
  const data: Record<string, Json> = { ...record.data };
  const written = new Set<string>();
  const has = (name: string) => written.has(name) || (Object.hasOwn(data, name) && !names.has(name));
  const changes: FieldChange[] = [];
  const lost: string[] = [];
  const told: Told[] = [];
  const late: (readonly [FieldMigration, Json])[] = [];

  function settle(field: FieldMigration, from: Json, { to, value, ...open }: CarriedField): void {
    const { name } = field.before;
    const same = tidied(field, from);
    told.push(open);
    if (to !== null && value !== undefined) {
      data[to.name] = value;
      written.add(to.name);
    }
    if ((value === undefined && open.emptied !== true) || open.poorer === true) lost.push(name);
    lost.push(...open.lost);
    if (to !== null && to === field.after && value !== undefined && jsonEqual(value, same)) return;
    if (isDerivedHere(field)) return;
    changes.push({ field: name, from, ...(value === undefined || to?.name !== name ? {} : { to: value }) });
    if (to !== null && to.name !== name && to !== field.after && value !== undefined)
      changes.push({ field: to.name, to: value });
  }

  for (const field of turned) {
    const value = record.data[field.before.name] as Json;
    const decided = field.after !== null || field.target !== undefined;
    if (!decided && !isInUse(field.before, value)) continue;
    // What takes another field's values over must first have had the chance to keep its own.
    const stays = field.after === null ? null : keptValue(field, field.after, tidied(field, value), timeZone);
    const goes = stays === null || (stays.value === undefined && typeof field.target?.name === "string");
    if (goes) late.push([field, value]);
    else settle(field, value, stays);
  }
  for (const [field, value] of late) settle(field, value, movedValue(field, value, has, timeZone));
  for (const name of names) if (!written.has(name)) delete data[name];

  return {
    record: {
      ...record,
      form: migration.after.name,
      ...(shifted === null ? {} : { ...(shifted.to ?? nowhere), checklist: {}, approval: null }),
      data,
    },
    changes,
    lost,
    moved: shifted,
    undecided: {
      stage: undecidedStage,
      options: told.flatMap((one) => one.options),
      fields: told.flatMap((one) => one.fields),
    },
    texts: told.flatMap((one) => one.texts),
    taken: told.flatMap((one) => one.taken),
  };
}

/** Whether a value may not simply stay where it is. */
function isTurned(field: FieldMigration, value: Json | undefined): boolean {
  const { before, after, renamedColumns, goneColumns, options } = field;
  if (value === undefined) return false;
  if (after?.name !== before.name || field.retyped || field.dead || field.deadColumns.length > 0) return true;
  if (field.narrower && isBeyond(before, after, value)) return true;
  const among = new Set(field.cells.map((cell) => cell.before.name));
  const isOther = (name: string) => renamedColumns.has(name) || goneColumns.includes(name) || among.has(name);
  if (hasCell(value, isOther)) return true;
  const isGone = (option: Json) => typeof option === "string" && options.has(option);
  return Array.isArray(value) ? (value as readonly Json[]).some(isGone) : isGone(value);
}

/** Where the record's stage leads, if elsewhere, or its stage while nobody has decided that. */
function placeIn(
  { stages }: FormMigration,
  { pipeline, stage }: EngineRecord,
): { readonly moved: MigratedRecord["moved"]; readonly undecided: StagePlace | null } {
  if (pipeline === null || stage === null) return { moved: null, undecided: null };
  const from = { pipeline, stage };
  const key = stageKey(from);
  const to = stages.get(key);
  if (to === undefined) return { moved: null, undecided: stages.has(key) ? from : null };
  const stays = to !== null && stageKey(to) === key;
  return { moved: stays ? null : { from, to }, undecided: null };
}

/** Formulas and roll-ups follow from the rest: the history never tells of them. */
function isDerivedHere({ before, after }: FieldMigration): boolean {
  return isDerived(before) && (after === null || isDerived(after));
}

/** Whether anything of a record would be lost, moved or left undecided, so that it must be written anew. */
export function isChanged({ changes, moved: place, lost }: MigratedRecord): boolean {
  return changes.length > 0 || lost.length > 0 || place !== null;
}
