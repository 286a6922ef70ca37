import pg from "pg";
import type { TestProject } from "vitest/node";
import { openPostgresStore } from "../../server/store/postgres/open-postgres-store.ts";
import { startPostgres, type PostgresServer } from "./start-postgres.ts";
import { template } from "./test-database.ts";

/** What all projects of a run share, each of which loads this module for itself. */
const shared = globalThis as { postgres?: Promise<PostgresServer>; stopped?: Promise<void> };

/** Before any test: a server of PostgreSQL for all of them, with a database that each test's is copied from. */
export default async function providePostgres({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await (shared.postgres ??= startWithTemplate());
  provide("postgres", server.url);
  // Projects are torn down when all of them are done.
  return () => (shared.stopped ??= server.stop());
}

async function startWithTemplate(): Promise<PostgresServer> {
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
  return server;
}
