import { QueryTypes, type QueryInterface } from "sequelize";
import { foldText } from "../../../runtime/core/fields/fold.ts";

const chunk = 500;

type Row = { readonly [column: string]: string | null };

/** Folds again what was folded when accents still mattered, so that records of before are found like new ones. */
export async function up({ sequelize }: QueryInterface): Promise<void> {
  const select = (sql: string, bind: readonly unknown[] = []) =>
    sequelize.query<Row>(sql, { type: QueryTypes.SELECT, bind: [...bind] });
  const tables = await select("SELECT id, name FROM record_table WHERE retired = 0");
  for (const { id: table, name } of tables) {
    const folded = await select(
      'SELECT name FROM record_column WHERE "table" = $1 AND folded = 1 AND retired = 0',
      [table],
    );
    const columns = ["title_folded", ...folded.map((column) => `${String(column["name"])}_folded`)];
    for (let after = ""; ;) {
      const sql = `SELECT id, ${columns.join(", ")} FROM ${String(name)} WHERE id > $1 ORDER BY id LIMIT ${String(chunk)}`;
      const rows = await select(sql, [after]);
      for (const row of rows) {
        const stale = columns.filter((column) => foldText(row[column] ?? "") !== (row[column] ?? ""));
        if (stale.length === 0) continue;
        const set = stale.map((column, index) => `${column} = $${String(index + 1)}`).join(", ");
        await sequelize.query(`UPDATE ${String(name)} SET ${set} WHERE id = $${String(stale.length + 1)}`, {
          type: QueryTypes.UPDATE,
          bind: [...stale.map((column) => foldText(row[column] ?? "")), row["id"]],
        });
      }
      after = rows.at(-1)?.["id"] ?? "";
      if (rows.length < chunk) break;
    }
  }
}
