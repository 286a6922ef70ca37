import pg from "pg";

/** The tables with records of a database on PostgreSQL, by whether its planner of queries has looked what is in them. */
export async function countedTables(
  url: string,
): Promise<{ readonly counted: readonly string[]; readonly others: readonly string[] }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ readonly name: string; readonly counted: boolean }>(
    "SELECT relname AS name, reltuples >= 0 AS counted FROM pg_class WHERE relkind = 'r' AND relname ~ '^r[0-9]+_'",
  );
  await client.end();
  const names = (wanted: boolean) => rows.filter(({ counted }) => counted === wanted).map(({ name }) => name);
  return { counted: names(true), others: names(false) };
}
