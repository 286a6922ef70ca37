import type { CompiledApp, CompiledForm } from "../../../runtime/core/compile/compiled.ts";
import { formTable, type FormTable } from "../records/form-table.ts";
import type { RecordContext } from "../records/record-context.ts";
import { nothingYet, readSearchState, type SearchState, writeSearchState } from "../search/search-state.ts";
import { writeTokens } from "../search/write-tokens.ts";
import type { SqlConnection, SqlRow } from "../sql-connection.ts";

/** What a step did: nothing was left to do, records got their tokens, or the layout is another one now. */
export type FillStep = "nothing" | "filled" | "layout";

/** Rows a step: each holds up the writers, and whoever else waits for this process, for some hundredths of a second. */
const rowsAtOnce = 200;

/**
 * One step towards an index in which all records of an app are found, in the transaction that is open, while nobody else
 * writes records of it. Each step leaves the index whole for what its state says of it. Tables of another version of the
 * app are left alone.
 */
export async function fillSearch(context: RecordContext, app: CompiledApp): Promise<FillStep> {
  for (const form of app.forms.values()) {
    const step = await fillForm(context, app, form);
    if (step !== "nothing") return step;
  }
  return "nothing";
}

async function fillForm(context: RecordContext, app: CompiledApp, form: CompiledForm): Promise<FillStep> {
  const { connection, dialect } = context;
  const layout = context.layout().get(app.name)?.get(form.name);
  if (layout === undefined || (layout.version ?? app.version) !== app.version) return "nothing";
  const table = formTable(context.layout(), app.name, form);
  const wanted = table.searched.map(({ number }) => number);
  if (table.search === null) {
    for (const sql of dialect.search.make(table.table)) await connection.run(sql);
    await writeSearchState(connection, layout.id, nothingYet);
    return "layout";
  }
  if (wanted.every((number) => table.search?.has(number) === true)) return "nothing";
  const state = await stateOf(connection, layout.id);
  const same = JSON.stringify(state.filling?.columns) === JSON.stringify(wanted);
  const rows = await nextRows(connection, table, (same && state.filling?.after) || "");
  await writeTokens(
    context,
    table,
    rows.map((row) => new Map(Object.entries(row))),
  );
  const more = rows.length === rowsAtOnce;
  const after = String(rows.at(-1)?.["id"]);
  await writeSearchState(
    connection,
    layout.id,
    more ? { ...state, filling: { columns: wanted, after } } : { whole: wanted, filling: null },
  );
  return more ? "filled" : "layout";
}

/** As it is now: the layout need not know how far the filling came. */
async function stateOf(connection: SqlConnection, id: number): Promise<SearchState> {
  const [row] = await connection.all("SELECT search FROM record_table WHERE id = ?", [id]);
  return readSearchState(row?.["search"]) ?? nothingYet;
}

function nextRows(
  connection: SqlConnection,
  { table, searched }: FormTable,
  after: string,
): Promise<readonly SqlRow[]> {
  const columns = ["id", ...searched.map(({ column }) => column)].join(", ");
  return connection.all(`SELECT ${columns} FROM ${table} WHERE id > ? ORDER BY id LIMIT ?`, [
    after,
    rowsAtOnce,
  ]);
}
