import type { FieldStorage } from "../../../runtime/core/fields/field-kind.ts";
import { readSearchState, type SearchState } from "../search/search-state.ts";
import type { SqlConnection, SqlRow } from "../sql-connection.ts";

/** What a column holds: see `FieldStorage`. */
export type Holds = FieldStorage["column"];

/** The column of a field, and the one beside it with the folded text, if it has one. */
export interface FieldColumn {
  readonly id: number;
  readonly name: string;
  readonly holds: Holds;
  readonly folded: string | null;
}

/** The table of a form. */
export interface TableLayout {
  readonly id: number;
  readonly table: string;
  /** The version of the app that is current with it; null where there is no such app. */
  readonly version: number | null;
  readonly fields: ReadonlyMap<string, FieldColumn>;
  /** What its index of tokens has; null where there is none. */
  readonly search: SearchState | null;
}

/** Which table and columns hold what, by app and form. A new one is made when storage changes. */
export type Layout = ReadonlyMap<string, ReadonlyMap<string, TableLayout>>;

/** The name of the column that holds the folded text beside `column`. */
export function foldedColumn(column: string): string {
  return `${column}_folded`;
}

/** Reads the layout as this connection sees it. */
export async function loadLayout(connection: SqlConnection): Promise<Layout> {
  const tables = await connection.all(
    `SELECT t.id, t.app, t.form, t.name, t.search, a."currentVersion" AS version FROM record_table t
      LEFT JOIN app a ON a.name = t.app WHERE t.retired = 0`,
  );
  return layoutOf(connection, tables);
}

/** The layout of some of the rows of `record_table`; of several for one form, the last. */
export async function layoutOf(connection: SqlConnection, tables: readonly SqlRow[]): Promise<Layout> {
  const columns = await connection.all(
    `SELECT id, "table", field, name, holds, folded FROM record_column WHERE retired = 0 ORDER BY id`,
  );
  const fields = new Map<number, Map<string, FieldColumn>>(tables.map(({ id }) => [id as number, new Map()]));
  for (const { id, table, field, name, holds, folded } of columns) {
    fields.get(table as number)?.set(field as string, {
      id: id as number,
      name: name as string,
      holds: holds as Holds,
      folded: folded === 1 ? foldedColumn(name as string) : null,
    });
  }
  const layout = new Map<string, Map<string, TableLayout>>();
  for (const { id, app, form, name, version, search } of tables) {
    const forms = layout.get(app as string) ?? new Map<string, TableLayout>();
    layout.set(app as string, forms);
    forms.set(form as string, {
      id: id as number,
      table: name as string,
      version: version as number | null,
      fields: fields.get(id as number) ?? new Map(),
      search: readSearchState(search),
    });
  }
  return layout;
}
