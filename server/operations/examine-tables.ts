import { layoutOf } from "../store/records/layout.ts";
import { searchTable } from "../store/search/search-dialect.ts";
import type { Snapshot } from "../store/snapshot.ts";
import { retired } from "../store/storage/retired.ts";
import type { RecordTable, Report } from "./examination.ts";
import { finding } from "./finding.ts";
import { tablesIn } from "./read-snapshot.ts";

const columnsOf = {
  sqlite: "SELECT name FROM pragma_table_info(?)",
  postgres:
    "SELECT column_name AS name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = ?",
} as const;

/**
 * Whether the tables of records are those that the storage knows of, with their columns. Gives back those that hold
 * records; those that are prepared or on their way out are nobody's yet or any more.
 */
export async function examineTables(snapshot: Snapshot, report: Report): Promise<readonly RecordTable[]> {
  const { connection, kind } = snapshot;
  const rows = await connection.all(
    `SELECT t.id, t.app, t.form, t.name, t.retired, a."currentVersion" AS version FROM record_table t
      LEFT JOIN app a ON a.name = t.app ORDER BY t.id`,
  );
  const present = new Set(await tablesIn(snapshot));
  const known = new Set(rows.map(({ name }) => name));
  // What lies beside a table goes by its name.
  const beside = rows.map(({ name }) => searchTable(name as string));
  const isBeside = (name: string) => beside.some((one) => name === one || name.startsWith(`${one}_`));
  for (const name of present)
    if (/^r\d+_/.test(name) && !known.has(name) && !isBeside(name))
      report.found(finding("orphan-table", { table: name }));

  const found: RecordTable[] = [];
  for (const row of rows) {
    const [app, form, table] = [row["app"] as string, row["form"] as string, row["name"] as string];
    if (!present.has(table)) {
      report.found(finding("table-missing", { table, app, form }));
      continue;
    }
    if (row["retired"] !== retired.no && row["retired"] !== retired.kept) continue;
    const layout = (await layoutOf(connection, [row])).get(app)?.get(form);
    if (layout === undefined) continue;
    const columns = new Set((await connection.all(columnsOf[kind], [table])).map(({ name }) => name));
    const missing = [...layout.fields.values()].filter(({ name }) => !columns.has(name));
    for (const { name } of missing) report.found(finding("column-missing", { table, column: name }));
    const inUse = row["retired"] === retired.no;
    found.push({ ...layout, app, form, inUse, whole: missing.length === 0 });
  }
  report.looked("tables", present.size);
  return found;
}
