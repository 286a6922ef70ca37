import type { CompiledField } from "../compile/compiled.ts";
import { isDerived } from "../compile/is-derived.ts";
import { columnReference } from "../compile/reference-at.ts";
import { own } from "../own.ts";
import { boundsWays } from "./bounds-ways.ts";
import { deadColumns, isDeadLink, type SameForm } from "./dead-links.ts";
import { formerColumns } from "./former-columns.ts";
import type { FormMapping } from "./mapping.ts";
import { narrowerBounds } from "./narrower-bounds.ts";
import { staysAsIs } from "./stays-as-is.ts";

/** What becomes of the values of a field, or of a column of a table, that records have up to now. */
export interface FieldMigration {
  /** What a mapping calls it: its name up to now, or `table/column`. */
  readonly key: string;
  readonly before: CompiledField;
  /** The field that it is now, under whatever name; null where it was removed. */
  readonly after: CompiledField | null;
  /** It is stored in another way, or does not allow everything that was: values are carried over one by one. */
  readonly retyped: boolean;
  /** Its bounds allow less than they did, and nobody has said that what is beyond them is kept. */
  readonly narrower: boolean;
  /** What it leads to is something else now, so that no value can stay; or so it is in these columns of its rows. */
  readonly dead: boolean;
  readonly deadColumns: readonly string[];
  /** Columns of its rows that have another name now: that by the former one. */
  readonly renamedColumns: ReadonlyMap<string, string>;
  /** Columns of its rows that there are no more. */
  readonly goneColumns: readonly string[];
  /** Columns of its rows that go on, of which some cells may not simply stay. */
  readonly cells: readonly FieldMigration[];
  /**
   * Options that went away, or texts that become options where the mapping says so, with what takes their place;
   * undefined while nobody has decided.
   */
  readonly options: ReadonlyMap<string, string | null | undefined>;
  /** Of a removed or narrowed field: where the values go that cannot stay; undefined while nobody has decided. */
  readonly target: CompiledField | null | undefined;
  /** Whether what is beyond its bounds is brought within them, as far as that can be. */
  readonly fits: boolean;
}

/** Whether values may have to go although their field stays. */
export function isNarrowed({ before, after, retyped, narrower, dead, ...columns }: FieldMigration): boolean {
  if (after === null || isDerived(before) || isDerived(after)) return false;
  return retyped || narrower || dead || columns.deadColumns.length + columns.goneColumns.length > 0;
}

/** Whether what is in a field's rows changes, whatever is decided. */
export function changesRows({
  deadColumns: dead,
  renamedColumns: renamed,
  ...field
}: FieldMigration): boolean {
  const isOther = ({ retyped, options }: FieldMigration) => retyped || options.size > 0;
  return dead.length + renamed.size + field.goneColumns.length > 0 || field.cells.some(isOther);
}

/** Where fields and columns are looked for that take values over: those of the form, or of the rows of a table. */
interface Home {
  readonly mapping: FormMapping;
  readonly sameForm: SameForm;
  /** The table, by its names before and now. */
  readonly table?: { readonly before: string; readonly after: string };
  readonly open: ReadonlyMap<string, CompiledField>;
}

/** What becomes of the values of one field. Names of the mapping that mean nothing are taken for unsaid. */
export function fieldMigration(
  home: Home,
  before: CompiledField,
  after: CompiledField | null,
): FieldMigration {
  const { mapping, sameForm, table, open } = home;
  const key = table === undefined ? before.name : columnReference(table.before, before.name);
  const to = own(mapping.fields, key);
  const target = to === undefined ? undefined : to === null ? null : open.get(columnOf(to, table?.after));
  const way = own(mapping.bounds, key);
  const said = after !== null && way !== undefined && boundsWays(before, after).includes(way) ? way : null;
  const field: FieldMigration = {
    key,
    before,
    after,
    retyped: after !== null && !staysAsIs(before, after),
    narrower: after !== null && said !== "keep" && isNarrower(before, after),
    dead: after !== null && isDeadLink(before, after, sameForm),
    deadColumns: after === null ? [] : deadColumns(before, after, sameForm),
    renamedColumns: after === null ? new Map() : renamedColumns(before, after),
    goneColumns: after === null ? [] : goneColumns(before, after),
    cells: after === null ? [] : cellsOf(home, before, after),
    options: optionsOf(mapping, key, before, after),
    target,
    fits: said === "fit",
  };
  // What is derived is lost with its formula, which needs no decision.
  if (after === null) return isDerived(before) ? { ...field, target: null } : field;
  return isNarrowed(field) && target !== after ? field : { ...field, target: undefined };
}

/** A name of the mapping as the map has it in which it is looked for; of a column, only within its own table. */
function columnOf(name: string, table: string | undefined): string {
  if (table === undefined) return name;
  return name.startsWith(`${table}/`) ? name.slice(table.length + 1) : "";
}

function isNarrower(before: CompiledField, after: CompiledField): boolean {
  return before.kind === after.kind && !isDerived(after) && narrowerBounds(before.schema, after.schema);
}

function optionsOf(
  mapping: FormMapping,
  key: string,
  before: CompiledField,
  after: CompiledField | null,
): FieldMigration["options"] {
  const kept = after?.options ?? null;
  const said = own(mapping.options, key);
  const known = [...(before.options?.keys() ?? Object.keys(said ?? {}))];
  const gone = kept === null ? [] : known.filter((option) => !kept.has(option));
  const chosen = (option: string) => {
    const instead = own(said, option);
    return typeof instead === "string" && kept?.has(instead) !== true ? undefined : instead;
  };
  return new Map(gone.map((option) => [option, chosen(option)]));
}

function cellsOf(
  { mapping, sameForm }: Home,
  before: CompiledField,
  after: CompiledField,
): readonly FieldMigration[] {
  const open = after.columns;
  if (open === null || before.columns === null) return [];
  const home = { mapping, sameForm, open, table: { before: before.name, after: after.name } };
  const former = formerColumns(before, after);
  return [...open.values()].flatMap((column) => {
    const old = before.columns?.get(former.get(column.name) ?? "");
    if (old === undefined || isDeadLink(old, column, sameForm)) return [];
    const cell = fieldMigration(home, old, column);
    return cell.retyped || cell.narrower || cell.options.size > 0 ? [cell] : [];
  });
}

function renamedColumns(before: CompiledField, after: CompiledField): ReadonlyMap<string, string> {
  const renamed = [...formerColumns(before, after)].filter(([now, former]) => now !== former);
  return new Map(renamed.map(([now, former]) => [former, now]));
}

function goneColumns(before: CompiledField, after: CompiledField): readonly string[] {
  if (after.columns === null) return [];
  const kept = new Set(formerColumns(before, after).values());
  return [...(before.columns?.keys() ?? [])].filter((name) => !kept.has(name));
}
