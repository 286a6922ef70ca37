import pg from "pg";

/** The tables with records of a database on PostgreSQL whose contents its planner of queries has never looked at. */
export async function tablesNotCounted(url: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ readonly name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relname ~ '^r[0-9]+_' AND reltuples < 0 ORDER BY 1",
  );
  await client.end();
  return rows.map(({ name }) => name);
}
