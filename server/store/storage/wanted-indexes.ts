import type { ViewDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import { viewSort } from "../../../runtime/core/view-sort.ts";
import { columnOf } from "../records/column-of.ts";
import type { FormTable } from "../records/form-table.ts";

/** An index of a record table: records in the trash are left out, unless `rows` says which ones are in. */
export interface WantedIndex {
  readonly unique: boolean;
  readonly columns: readonly string[];
  readonly rows: string;
}

const living = "deleted_at IS NULL";
/** An index answers alone only if it has every column that is asked for, this condition's included. */
const covering = "deleted_at";
/** So many are made for views at most. */
const mostOfViews = 16;

/** The indexes that a form's lists, boards, references and unique fields need, each once. */
export function wantedIndexes(table: FormTable): readonly WantedIndex[] {
  const { form } = table;
  const wanted = [
    ...uniqueIndexes(table),
    ...[...byReferences(table), ...byMarkedFields(table)].map(plain),
    ...(form.pipelines.size > 0 ? [plain(boardColumns(table)), stalling] : []),
    plain(["owner", "id"]),
    plain(["updated_at", "id"]),
    { unique: false, columns: ["deleted_at"], rows: "deleted_at IS NOT NULL" },
    ...form.views
      .flatMap((view) => byView(table, view))
      .slice(0, mostOfViews)
      .map(plain),
  ];
  const different = [...new Map(wanted.map((index) => [JSON.stringify(index), index])).values()];
  return different.filter((index) => !different.some((other) => isBeginning(index, other)));
}

/** Whether another index finds and sorts all that this one does: each index makes every write dearer. */
function isBeginning(index: WantedIndex, other: WantedIndex): boolean {
  return (
    !index.unique &&
    index.rows === other.rows &&
    index.columns.length < other.columns.length &&
    index.columns.every((column, at) => column === other.columns[at])
  );
}

const stalling: WantedIndex = {
  unique: false,
  columns: ["stalls_at", "id"],
  rows: `${living} AND stalls_at IS NOT NULL`,
};

function plain(columns: readonly string[]): WantedIndex {
  return { unique: false, columns: [...new Set(columns)], rows: living };
}

/** What lies in the trash blocks no value; restoring it may then meet one that is taken. */
function uniqueIndexes({ fields }: FormTable): readonly WantedIndex[] {
  return [...fields.values()].flatMap(({ field, column }) =>
    field.unique || field.kind.name === "serial" ? [{ unique: true, columns: [column], rows: living }] : [],
  );
}

function byReferences({ fields }: FormTable): readonly (readonly string[])[] {
  return [...fields.values()].flatMap(({ field, column }) =>
    field.kind.name === "reference" ? [[column, "id", covering]] : [],
  );
}

/** Compared as it is, sorted as it is folded; what is kept as JSON is neither. */
function byMarkedFields({ fields }: FormTable): readonly (readonly string[])[] {
  return [...fields.values()].flatMap(({ field, storage, column, folded }) => {
    if (field.schema["x-indexed"] !== true) return [];
    if (storage.column === "json") return [];
    return folded === null ? [[column, "id"]] : [[column], [folded, "id"]];
  });
}

/** The board's columns with their sums: an index that lacks a summed column makes grouping ten times slower than a scan. */
function boardColumns(table: FormTable): readonly string[] {
  const shown = table.form.views.filter(({ kind }) => kind === "board").flatMap(({ card }) => card ?? []);
  const summed = [...new Set(shown)].flatMap((name) => {
    const stored = table.fields.get(name);
    if (stored === undefined || !summable.has(stored.storage.column)) return [];
    const currency = table.fields.get(stored.field.schema["x-currencyField"] ?? "");
    return [stored.column, ...(currency ? [currency.column] : [])];
  });
  return ["stage", "owner", "pipeline", ...summed, covering];
}

const summable: ReadonlySet<string> = new Set(["integer", "real", "minor"]);

/** A view's own order, after what its filter holds equal; on a board, that of each stage as well. */
function byView(table: FormTable, view: ViewDefinition): readonly (readonly string[])[] {
  const keys = viewSort(view).map((key) => {
    const column = columnOf(table, key.replace(/^-/, ""));
    return column === undefined || column.holds === "boolean" ? null : (column.folded ?? column.sql);
  });
  const known = keys.filter((key): key is string => key !== null && /^\w+$/.test(key));
  if (known.length === 0 || known.length < keys.length) return [];
  const equal = equalColumns(table, view);
  const order = [...equal.slice(0, 2), ...known, "id"];
  return view.kind === "board" ? [["stage", ...equal.slice(0, 1), ...known, "id"], order] : [order];
}

/** Columns that the view's filter holds equal to one value. */
function equalColumns(table: FormTable, { filter }: ViewDefinition): readonly string[] {
  return Object.entries(filter?.properties ?? {}).flatMap(([field, assertion]) => {
    if (!("const" in assertion) && assertion["x-actor"] !== "self") return [];
    const column = columnOf(table, field);
    return column !== undefined && /^\w+$/.test(column.sql) && column.holds !== "json" ? [column.sql] : [];
  });
}
