import type { CompiledField, CompiledForm } from "../../../runtime/core/compile/compiled.ts";
import type { FieldStorage } from "../../../runtime/core/fields/field-kind.ts";
import type { Holds, Layout, TableLayout } from "./layout.ts";
import { type SearchedColumn, searchedColumns } from "../search/searched-columns.ts";
import { storageOf } from "./storage-of.ts";
import { systemColumns } from "./system-columns.ts";

/** A field where its values lie. */
export interface StoredField {
  /** The number of the column, which no other one ever gets. */
  readonly id: number;
  readonly field: CompiledField;
  readonly storage: FieldStorage;
  readonly column: string;
  readonly folded: string | null;
}

/** A compiled form laid over its table: made once per version and layout. */
export interface FormTable {
  readonly form: CompiledForm;
  readonly table: string;
  readonly fields: ReadonlyMap<string, StoredField>;
  /** Where people search. */
  readonly searched: readonly SearchedColumn[];
  /** The columns, by number, in which the index finds every record; null where there is no index to be written. */
  readonly search: ReadonlySet<number> | null;
  /** Everything that a record is read from. */
  readonly columns: readonly { readonly name: string; readonly holds: Holds }[];
  /** SELECT … FROM the table, of these columns. */
  readonly select: string;
}

const known = new WeakMap<CompiledForm, { readonly layout: TableLayout; readonly table: FormTable }>();

/** The form's table in this layout. Throws where the form has none: its storage was never prepared. */
export function formTable(layout: Layout, app: string, form: CompiledForm): FormTable {
  const tableLayout = layout.get(app)?.get(form.name);
  if (tableLayout === undefined) throw new Error(`form ${app}/${form.name} has no table`);
  const made = known.get(form);
  if (made?.layout === tableLayout) return made.table;
  const table = layOver(form, tableLayout);
  known.set(form, { layout: tableLayout, table });
  return table;
}

/** A form over a table, whether or not that is the one in use. */
export function layOver(form: CompiledForm, layout: TableLayout): FormTable {
  const fields = new Map<string, StoredField>();
  for (const field of form.fields.values()) {
    const column = layout.fields.get(field.name);
    const storage = storageOf(field);
    // An older version may know a field that has gone, or that is stored differently by now: it reads as empty.
    if (column === undefined || column.holds !== storage.column) continue;
    fields.set(field.name, { id: column.id, field, storage, column: column.name, folded: column.folded });
  }
  const columns = [
    ...systemColumns.map(({ name, holds }) => ({ name, holds })),
    ...[...fields.values()].map(({ column, storage }) => ({ name: column, holds: storage.column })),
  ];
  const select = `SELECT ${columns.map(({ name }) => name).join(", ")} FROM ${layout.table}`;
  const searched = searchedColumns(fields.values());
  const search = layout.search && new Set(layout.search.whole);
  return { form, table: layout.table, fields, searched, search, columns, select };
}
