import { randomBytes } from "node:crypto";
import pg from "pg";
import { expect, inject, onTestFinished, test } from "vitest";
import { openStore } from "../../../server/store/open-store.ts";

/** A database with nothing in it. */
async function emptyDatabase(encoding = "UTF8"): Promise<string> {
  const server = inject("postgres");
  const url = new URL(server);
  url.pathname = `/empty_${randomBytes(6).toString("hex")}`;
  const run = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  const name = url.pathname.slice(1);
  await run(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING '${encoding}' LC_COLLATE 'C' LC_CTYPE 'C'`);
  onTestFinished(() => run(`DROP DATABASE ${name} WITH (FORCE)`));
  return url.href;
}

test("several processes that start together migrate an empty database once", async () => {
  const url = await emptyDatabase();
  const stores = await Promise.all(Array.from({ length: 5 }, () => openStore({ url })));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query("SELECT name, COUNT(*)::int AS times FROM migration GROUP BY name");
  expect(rows.length).toBeGreaterThan(4);
  for (const { times } of rows) expect(times).toBe(1);
  await client.query("INSERT INTO migration VALUES ('999-from-the-future')");
  await client.end();
  await Promise.all(stores.map((store) => store.close()));
  await expect(openStore({ url })).rejects.toThrow("newer version of Pipewright");
});

test("every text of the system tables is compared by code points, every number has 64 bits", async () => {
  const url = await emptyDatabase();
  await (await openStore({ url })).close();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    `SELECT table_name || '.' || column_name AS name, data_type AS type, collation_name AS collation
      FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'migration'`,
  );
  await client.end();
  expect(rows.length).toBeGreaterThan(80);
  for (const { name, type, collation } of rows) {
    expect(["text C", "bigint null"], name).toContain(`${String(type)} ${String(collation)}`);
  }
});

test("a database of another encoding is refused in words", async () => {
  const url = await emptyDatabase("SQL_ASCII");
  await expect(openStore({ url })).rejects.toThrow("the database has the encoding SQL_ASCII, not UTF8");
});
