import pg from "pg";
import type { TestProject } from "vitest/node";
import { openPostgresStore } from "../../server/store/postgres/open-postgres-store.ts";
import { startPostgres } from "./start-postgres.ts";
import { template } from "./test-database.ts";

/** Before any test: a server of PostgreSQL for all of them, with a database that each test's is copied from. */
export default async function providePostgres({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  try {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query(`CREATE DATABASE ${template}`);
    await client.end();
    const url = new URL(server.url);
    url.pathname = `/${template}`;
    await (await openPostgresStore(url.href)).close();
  } catch (error) {
    await server.stop();
    throw error;
  }
  provide("postgres", server.url);
  return () => server.stop();
}
