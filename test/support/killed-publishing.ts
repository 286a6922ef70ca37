import { join } from "node:path";
import type { StoreLocation } from "../../server/store/store.ts";
import { openSqliteStore } from "../../server/store/sqlite/open-sqlite-store.ts";
import { breakableWay } from "./breakable-way.ts";
import { leftoverFiles } from "./leftover-files.ts";
import { fillBefore, publishAfter, type ReadyToPublish, startPublishing } from "./publishing.ts";
import { readSql } from "./read-sql.ts";
import { copyDatabase, databaseUrl, dropDatabase, onPostgres } from "./test-database.ts";

/** What a process leaves that is killed while it publishes. */
export interface Killed {
  readonly location: StoreLocation;
  /** Whether it had acknowledged the new version. */
  readonly told: boolean;
}

/** How many of the moments are tried on PostgreSQL, where each wants a process; all of them with `--mode complete`. */
const moments = process.env["COMPLETE"] === "yes" ? Infinity : 6;

/** What is left of publishing where it was killed before a statement, one after the other until all has settled. */
export function killedPublishing(folder: string): AsyncGenerator<Killed> {
  return onPostgres() ? killedOnPostgres(folder) : killedOnSqlite(folder);
}

async function* killedOnSqlite(folder: string): AsyncGenerator<Killed> {
  const leftovers = leftoverFiles(join(folder, "left"));
  const server = await startPublishing({ dataDir: join(folder, "data") }, (location) => {
    if (!("file" in location)) throw new Error("This is not SQLite");
    return openSqliteStore(location.file, { driver: leftovers.driver });
  });
  const ready = await fillBefore(server);
  leftovers.keep();
  const { status, text } = await publishAfter(server.address, ready);
  if (status >= 300) throw new Error(text);
  const untold = leftovers.soFar();
  await server.settled();
  const files = leftovers.kept();
  await server.stop();
  for (const [index, file] of files.entries()) yield { location: { file }, told: index >= untold };
}

async function* killedOnPostgres(folder: string): AsyncGenerator<Killed> {
  const url = await databaseUrl(folder);
  const server = await startPublishing({ dataDir: folder, url });
  const ready = await fillBefore(server);
  await server.stop();
  const all = await publishing(folder, ready, Infinity);
  yield all;
  await dropDatabase(all.key);
  const step = Math.max(1, (all.passed - 1) / (moments - 1));
  for (let at = 0; at < all.passed; at += step) {
    const killed = await publishing(folder, ready, Math.floor(at));
    yield killed;
    await dropDatabase(killed.key);
  }
}

/** Publishes in a copy of the folder's database, which hears nothing any more after so many statements that write. */
async function publishing(folder: string, ready: ReadyToPublish, statements: number) {
  const key = `${folder} ${String(statements)}`;
  await copyDatabase(folder, key);
  const location = { url: await databaseUrl(key) };
  const way = await breakableWay(location.url);
  const server = await startPublishing({ dataDir: folder, url: way.url, expectsErrors: true });
  await server.settled();
  way.breakAfter(statements);
  const { status } = await publishAfter(server.address, ready);
  const told = status < 300;
  // What follows is worth a kill as well.
  if (told) await Promise.race([way.broken, server.settled()]);
  const passed = way.passed();
  await way.close();
  await server.stop();
  const connected = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;
  while ((await readSql(location, connected)).length > 0);
  return { location, told, key, passed };
}
