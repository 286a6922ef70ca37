import type { CompiledField } from "../compile/compiled.ts";
import { isDerived } from "../compile/is-derived.ts";
import { isObject } from "../definition/is-object.ts";
import type { FieldChange } from "../event.ts";
import type { Json } from "../json.ts";
import { jsonEqual } from "../json-equal.ts";
import type { EngineRecord } from "../record.ts";
import { carriedValue } from "./carried-value.ts";
import { hasCell, renamedCells } from "./renamed-cells.ts";
import { isInUse } from "./where-in-use.ts";
import {
  type FieldMigration,
  type FormMigration,
  isNarrowed,
  stageKey,
  type StagePlace,
} from "./form-migration.ts";

/** A record as a new version finds it, before anything is derived anew. */
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
}

/** What becomes of one value: nothing of it is undecided where `option` and `field` are not there. */
interface Carried {
  readonly to: CompiledField | null;
  readonly value: Json | undefined;
  readonly options?: readonly string[];
  readonly undecided?: boolean;
  /** A part of it is gone, or an option of it in whose place there is nothing. */
  readonly poorer?: boolean;
  readonly emptied?: boolean;
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
    return { record, changes: [], lost: [], moved: null, undecided: nothing };
  }
  const names = new Set(turned.map(({ before: { name } }) => name));
  const data: Record<string, Json> = { ...record.data };
  const written = new Set<string>();
  const has = (name: string) => written.has(name) || (Object.hasOwn(data, name) && !names.has(name));
  const changes: FieldChange[] = [];
  const lost: string[] = [];
  const options: { field: string; option: string }[] = [];
  const fields: string[] = [];
  const late: (readonly [FieldMigration, Json])[] = [];

  function settle(field: FieldMigration, from: Json, { to, value, ...open }: Carried): void {
    const { name } = field.before;
    const same = tidied(field, from);
    for (const option of open.options ?? []) options.push({ field: name, option });
    if (open.undecided === true) fields.push(name);
    if (to !== null && value !== undefined) {
      data[to.name] = value;
      written.add(to.name);
    }
    if ((value === undefined && open.emptied !== true) || open.poorer === true) lost.push(name);
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
    const stays = field.after === null ? null : kept(field, field.after, tidied(field, value), timeZone);
    const goes = stays === null || (stays.value === undefined && typeof field.target?.name === "string");
    if (goes) late.push([field, value]);
    else settle(field, value, stays);
  }
  for (const [field, value] of late) settle(field, value, moved(field, value, has, timeZone));
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
    undecided: { stage: undecidedStage, options, fields },
  };
}

/** Whether a value may not simply stay where it is. */
function isTurned(
  { before, after, retyped, dead, deadColumns, renamedColumns, goneColumns, options }: FieldMigration,
  value: Json | undefined,
): boolean {
  if (value === undefined) return false;
  if (after?.name !== before.name || retyped || dead || deadColumns.length > 0) return true;
  if (hasCell(value, (name) => renamedColumns.has(name) || goneColumns.includes(name))) return true;
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

function kept(field: FieldMigration, to: CompiledField, value: Json, timeZone: string): Carried {
  const { before, retyped, target } = field;
  const replaced = withOptions(field, value);
  const left = replaced.value;
  if (left === undefined || !isNarrowed(field)) {
    const carried = retyped && left !== undefined ? carriedValue(to, left, { before, timeZone }) : left;
    return { ...replaced, to, value: carried };
  }
  const fitting = fittingValue(field, to, left, timeZone);
  const less = fitting !== undefined && !retyped && !jsonEqual(fitting, left);
  const loses = less || (fitting === undefined && isInUse(before, value));
  return {
    ...replaced,
    to,
    value: fitting,
    poorer: less,
    undecided: loses && target === undefined,
  };
}

/** The rows of a table by the names of now, without what nobody would miss of columns that there are no more. */
function tidied({ before, renamedColumns, goneColumns }: FieldMigration, value: Json): Json {
  const isMissed = (name: string, cell: Json) => {
    const column = before.columns?.get(name);
    return column === undefined || isInUse(column, cell);
  };
  const rows = withCells(value, (name, cell) => !goneColumns.includes(name) || isMissed(name, cell));
  return renamedCells(rows, renamedColumns);
}

/** What of a value can stay in its field; undefined for nothing. */
function fittingValue(
  { before, retyped, dead, deadColumns, goneColumns }: FieldMigration,
  to: CompiledField,
  value: Json,
  timeZone: string,
): Json | undefined {
  if (dead) return undefined;
  const carried = retyped ? carriedValue(to, value, { before, timeZone }) : value;
  if (carried === undefined || deadColumns.length + goneColumns.length === 0) return carried;
  return withCells(carried, (name) => !deadColumns.includes(name) && !goneColumns.includes(name));
}

function withCells(value: Json, stays: (column: string, cell: Json) => boolean): Json {
  if (!Array.isArray(value)) return value;
  return value.map((row: Json): Json => {
    if (!isObject(row)) return row;
    return Object.fromEntries(Object.entries(row).filter(([name, cell]) => stays(name, cell)));
  });
}

/** The value with options replaced that went away, or emptied; those that nobody has decided about stay. */
function withOptions(
  { options }: FieldMigration,
  value: Json,
): { readonly value: Json | undefined; readonly options: readonly string[]; readonly emptied: boolean } {
  if (options.size === 0) return { value, options: [], emptied: false };
  const undecided: string[] = [];
  const one = (option: Json): Json | null => {
    if (typeof option !== "string" || !options.has(option)) return option;
    const instead = options.get(option);
    if (instead === undefined) undecided.push(option);
    return instead === undefined ? option : instead;
  };
  const all = Array.isArray(value) ? (value as readonly Json[]).map(one) : [one(value)];
  const left = all.filter((option) => option !== null);
  const told = { options: undecided, emptied: left.length < all.length };
  if (left.length === 0) return { value: undefined, ...told };
  return { value: Array.isArray(value) ? [...new Set(left)] : left[0], ...told };
}

function moved(
  { before, target }: FieldMigration,
  value: Json,
  has: (name: string) => boolean,
  timeZone: string,
): Carried {
  if (target === undefined) return { to: null, value: undefined, undecided: true };
  if (target === null || has(target.name)) return { to: null, value: undefined };
  return { to: target, value: carriedValue(target, value, { before, timeZone }) };
}

/** Formulas and roll-ups follow from the rest: the history never tells of them. */
function isDerivedHere({ before, after }: FieldMigration): boolean {
  return isDerived(before) && (after === null || isDerived(after));
}

/** Whether anything of a record would be lost, moved or left undecided, so that it must be written anew. */
export function isChanged({ changes, moved: place, lost }: MigratedRecord): boolean {
  return changes.length > 0 || lost.length > 0 || place !== null;
}
