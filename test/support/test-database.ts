import { spawnSync } from "node:child_process";
import pg from "pg";
import { inject, onTestFinished } from "vitest";
import type { StoreLocation } from "../../server/store/store.ts";
import { copyOfDatabase } from "./copy-of-database.ts";
import { runSql } from "./run-sql.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of a server of PostgreSQL, where the tests are to run on one; else empty. */
    readonly postgres: string;
  }
}

/** The database that is copied for each test: migrated, and empty. */
export const template = "pipewright_template";

const made = new Map<string, string>();
/** Emptied ones, which is quicker than making another. */
const free: string[] = [];
/** Those that did not begin empty. */
const copies = new Set<string>();
let count = 0;

/** Whether these tests run on PostgreSQL. */
export function onPostgres(): boolean {
  return server() !== "";
}

function server(): string {
  return inject("postgres") ?? "";
}

/** Whether backups can be made here: those of PostgreSQL want its own program, at least as new as the server. */
export async function canBackUp(): Promise<boolean> {
  if (!onPostgres()) return true;
  const { status, stdout } = spawnSync("pg_dump", ["--version"], { encoding: "utf8" });
  if (status !== 0) return false;
  const client = new pg.Client({ connectionString: server() });
  await client.connect();
  const { rows } = await client.query<{ readonly version: string }>(
    "SELECT current_setting('server_version') AS version",
  );
  await client.end();
  return Number(/(\d+)\./.exec(stdout)?.[1]) >= Number.parseInt(rows[0]?.version ?? "", 10);
}

/** The value of `DATABASE_URL` for a data folder: empty for SQLite, else a database that is made for it. */
export async function databaseUrl(folder: string): Promise<string> {
  if (!onPostgres()) return "";
  const known = made.get(folder);
  if (known !== undefined) return known;
  const url = free.pop() ?? (await copyOf(template));
  made.set(folder, url);
  return url;
}

/** Makes a folder's database a copy of what another folder's holds, to which nobody may be connected. */
export async function copyDatabase(from: string, to: string): Promise<void> {
  if (!onPostgres()) return;
  const url = await copyOfDatabase(await databaseUrl(from), nextName());
  made.set(to, url);
  copies.add(url);
}

function copyOf(name: string): Promise<string> {
  return copyOfDatabase(new URL(`/${name}`, server()).href, nextName());
}

function nextName(): string {
  return `test_${String(process.pid)}_${String((count += 1))}`;
}

/** The value of `DATABASE_URL` for an empty data folder: empty for SQLite, else a database with nothing in it. */
export async function emptyDatabaseUrl(): Promise<string> {
  if (!onPostgres()) return "";
  const url = await copyOf("template0");
  const name = new URL(url).pathname.slice(1);
  onTestFinished(() => runSql({ url: server() }, [`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`]));
  return url;
}

/** Where the store of a file lies: there, or in the database that is made for it. */
export async function testLocation(file: string): Promise<StoreLocation> {
  const url = await databaseUrl(file);
  return url === "" ? { file } : { url };
}

/** Throws away what is in the database of a folder or file. */
export async function dropDatabase(folder: string): Promise<void> {
  const url = made.get(folder);
  if (url === undefined) return;
  made.delete(folder);
  if (copies.delete(url)) {
    await runSql({ url: server() }, [`DROP DATABASE ${new URL(url).pathname.slice(1)} WITH (FORCE)`]);
    return;
  }
  await runSql({ url }, [empty]);
  free.push(url);
}

/** Everything goes that a store made or wrote after its migrations, and whoever is still connected. */
const empty = `
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid();
  DO $$ DECLARE name text; BEGIN
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename ~ '^r[0-9]+_' LOOP
      EXECUTE format('DROP TABLE %I CASCADE', name);
    END LOOP;
    FOR name IN SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace LOOP
      EXECUTE format('DROP FUNCTION %I', name);
    END LOOP;
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration' LOOP
      EXECUTE format('DELETE FROM %I', name);
    END LOOP;
    FOR name IN SELECT sequencename FROM pg_sequences WHERE schemaname = 'public' LOOP
      PERFORM setval(format('%I', name)::regclass, 1, false);
    END LOOP;
  END $$`;
