import type { CompiledField } from "../compile/compiled.ts";
import { isObject } from "../definition/is-object.ts";
import { isEmpty } from "../fields/is-empty.ts";
import type { Json, JsonObject } from "../json.ts";
import { jsonEqual } from "../json-equal.ts";
import { carriedValue } from "./carried-value.ts";
import { type FieldMigration, isNarrowed } from "./field-migration.ts";
import { fittedValue, isBeyond } from "./fitted-value.ts";
import { hasCell, renamedCells } from "./renamed-cells.ts";
import { isInUse } from "./where-in-use.ts";

/** A text in a field that becomes a choice, with the option that it names. */
export interface NamedText {
  readonly field: string;
  readonly text: string;
  readonly option: string | null;
}

/** What is to be told of values that were carried over, by the keys of their fields and columns. */
export interface Told {
  /** What nobody has decided. */
  readonly options: readonly { readonly field: string; readonly option: string }[];
  readonly fields: readonly string[];
  readonly texts: readonly NamedText[];
  /** What is gone or changed of cells, and of which another cell has it now. */
  readonly lost: readonly string[];
  readonly taken: readonly string[];
}

/** What becomes of one value. */
export interface CarriedField extends Told {
  readonly to: CompiledField | null;
  readonly value: Json | undefined;
  /** A part of it is gone, or an option of it in whose place there is nothing. */
  readonly poorer?: boolean;
  readonly emptied?: boolean;
}

const nothing: Told = { options: [], fields: [], texts: [], lost: [], taken: [] };

/** What a field still holds of its value, and of the cells of its rows. */
export function keptValue(
  field: FieldMigration,
  to: CompiledField,
  value: Json,
  timeZone: string,
): CarriedField {
  const carried = carriedField(field, to, value, timeZone);
  if (field.cells.length === 0 || !Array.isArray(carried.value)) return carried;
  const rows = carried.value.map((row: Json) =>
    isObject(row) ? carriedRow(field.cells, row, timeZone) : { row, told: [] },
  );
  const told = rows.flatMap((one) => [...one.told]);
  return { ...carried, value: rows.map(({ row }) => row), ...together([carried, ...told]) };
}

function carriedField(field: FieldMigration, to: CompiledField, value: Json, timeZone: string): CarriedField {
  const { key, before, retyped, narrower, target, fits } = field;
  const { value: left, emptied, options } = withOptions(field, value);
  const told = { ...nothing, to, emptied, options: options.map((option) => ({ field: key, option })) };
  if (left === undefined || !isNarrowed(field)) {
    const carried = retyped && left !== undefined ? carriedValue(to, left, { before, timeZone }) : left;
    return { ...told, value: carried };
  }
  const { value: fitting, less, fitted } = fittingValue(field, to, left, timeZone);
  const gone = fitting === undefined && isInUse(before, value);
  const open = target === undefined && (less || (gone && !fits));
  // What is beyond its bounds can stay as it was, until somebody decides or mends it.
  const stays = fitting === undefined && narrower && target === undefined;
  return {
    ...told,
    value: stays ? left : fitting,
    poorer: less || fitted,
    fields: open ? [key] : [],
    texts: textsIn(field, to, left, fitting),
  };
}

/** What of a value can stay in its field; nothing where `value` is undefined. `less` of it, or `fitted` to its bounds. */
function fittingValue(
  { before, retyped, narrower, dead, deadColumns, goneColumns, fits }: FieldMigration,
  to: CompiledField,
  value: Json,
  timeZone: string,
): { readonly value: Json | undefined; readonly less: boolean; readonly fitted: boolean } {
  if (dead) return { value: undefined, less: false, fitted: false };
  const same = narrower && isBeyond(before, to, value) ? undefined : value;
  const carried = retyped ? carriedValue(to, value, { before, timeZone }) : same;
  const fitted = carried === undefined && fits ? fittedValue(to, value) : carried;
  const isFitted = carried === undefined && fitted !== undefined;
  if (fitted === undefined || deadColumns.length + goneColumns.length === 0)
    return { value: fitted, less: false, fitted: isFitted };
  const left = withCells(fitted, (name) => !deadColumns.includes(name) && !goneColumns.includes(name));
  return { value: left, less: !jsonEqual(left, fitted), fitted: isFitted };
}

function textsIn(
  { key, before, options }: FieldMigration,
  to: CompiledField,
  value: Json,
  fitting: Json | undefined,
): readonly NamedText[] {
  const isOne = typeof value !== "string" || to.options?.has(value) !== false || options.has(value);
  if (before.options !== null || isOne) return [];
  const named: Json | undefined = Array.isArray(fitting) ? fitting[0] : fitting;
  return [{ field: key, text: value, option: typeof named === "string" ? named : null }];
}

/** A row with its cells carried over, and what is to be told of each. */
function carriedRow(
  cells: readonly FieldMigration[],
  row: JsonObject,
  timeZone: string,
): { readonly row: Json; readonly told: readonly Told[] } {
  const next: Record<string, Json> = { ...row };
  const open = new Set(cells.map(({ after }) => after?.name ?? ""));
  const told: Told[] = [];
  const late: (readonly [FieldMigration, Json])[] = [];
  const has = (name: string) => !open.has(name) && Object.hasOwn(next, name) && !isEmpty(next[name]);
  function settle({ key, before, after }: FieldMigration, from: Json, carried: CarriedField): void {
    const { to, value, poorer, emptied } = carried;
    delete next[after?.name ?? ""];
    if (to !== null && value !== undefined) next[to.name] = value;
    if (to !== null) open.delete(to.name);
    const isGone = value === undefined && emptied !== true && isInUse(before, from);
    const isTaken = to !== null && to !== after && value !== undefined;
    told.push({
      ...carried,
      lost: isGone || poorer === true ? [key] : [],
      taken: isTaken ? [key] : [],
    });
  }
  for (const cell of cells) {
    const value = row[cell.after?.name ?? ""];
    if (value === undefined || cell.after === null) continue;
    const stays = keptValue(cell, cell.after, value, timeZone);
    if (stays.value === undefined && typeof cell.target?.name === "string") late.push([cell, value]);
    else settle(cell, value, stays);
  }
  for (const { after } of cells) {
    if (!late.some(([cell]) => cell.after === after)) open.delete(after?.name ?? "");
  }
  for (const [cell, value] of late) settle(cell, value, movedValue(cell, value, has, timeZone));
  return { row: next, told };
}

/** Where a value goes that has no place any more; `has` says which fields have one already. */
export function movedValue(
  { key, before, target }: FieldMigration,
  value: Json,
  has: (name: string) => boolean,
  timeZone: string,
): CarriedField {
  if (target === undefined) return { ...nothing, to: null, value: undefined, fields: [key] };
  if (target === null || has(target.name)) return { ...nothing, to: null, value: undefined };
  return { ...nothing, to: target, value: carriedValue(target, value, { before, timeZone }) };
}

/** The rows of a table by the names of now, without what nobody would miss of columns that there are no more. */
export function tidied({ before, renamedColumns, goneColumns }: FieldMigration, value: Json): Json {
  const isMissed = (name: string, cell: Json) => {
    const column = before.columns?.get(name);
    return column === undefined || isInUse(column, cell);
  };
  const rows = withCells(value, (name, cell) => !goneColumns.includes(name) || isMissed(name, cell));
  return renamedCells(rows, renamedColumns);
}

function withCells(value: Json, stays: (column: string, cell: Json) => boolean): Json {
  if (!hasCell(value, () => true)) return value;
  return (value as readonly Json[]).map((row: Json): Json => {
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

function together(all: readonly Told[]): Told {
  return {
    options: all.flatMap((one) => one.options),
    fields: [...new Set(all.flatMap((one) => one.fields))],
    texts: all.flatMap((one) => one.texts),
    lost: [...new Set(all.flatMap((one) => one.lost))],
    taken: [...new Set(all.flatMap((one) => one.taken))],
  };
}
