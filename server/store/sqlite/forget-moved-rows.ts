import { writeSearchState } from "../search/search-state.ts";
import type { SqlConnection } from "../sql-connection.ts";
import { sqliteSearch } from "./sqlite-search.ts";

/**
 * Drops the index of each table whose rows have other numbers than when it was written, so that it is made anew. SQLite keeps
 * the numbers, also where it copies or packs a file; who writes a file anew from a dump gets others.
 */
export async function forgetMovedRows(connection: SqlConnection): Promise<void> {
  const tables = await connection.all(
    "SELECT id, name FROM record_table WHERE search LIKE '%\"filling\":null%'",
  );
  for (const { id, name } of tables) {
    const table = name as string;
    const [, numbers = ""] = sqliteSearch.parts(table);
    const [last] = await connection.all(
      `SELECT (SELECT MAX(rowid) FROM ${table}) AS row, (SELECT MAX(id) FROM ${numbers}) AS listed`,
    );
    if (last?.["row"] === last?.["listed"]) continue;
    await connection.run(sqliteSearch.drop(table));
    await writeSearchState(connection, id as number, null);
  }
}
