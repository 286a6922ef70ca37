import type { Json } from "../../../runtime/core/json.ts";
import type { SqlConnection } from "../sql-connection.ts";

/** Puts settings into the transaction that is open on the connection, past the models. */
export async function noteSettings(
  connection: SqlConnection,
  values: ReadonlyMap<string, Json>,
): Promise<void> {
  for (const [key, value] of values) {
    await connection.run(
      `INSERT INTO setting ("key", value) VALUES (?, ?) ON CONFLICT ("key") DO UPDATE SET value = excluded.value`,
      [key, JSON.stringify(value)],
    );
  }
}
