import { loadLayout } from "../../server/store/records/layout.ts";
import { bareDatabase } from "./bare-database.ts";
import type { Bench, Tell } from "./bench.ts";
import { every } from "./clients.ts";
import type { Database, Place } from "./database.ts";
import { path, records, type Installation, withInstallation } from "./demo-installation.ts";
import { inTurns } from "./in-turns.ts";
import { median } from "./median.ts";
import { onPostgres } from "./on-postgres.ts";
import { onSqlite } from "./on-sqlite.ts";
import { percentile } from "./percentile.ts";
import { startProgram } from "./start-program.ts";

const app = `${path}/forms/opportunity`;
const pagesOfAView = 1000;
/** As many as a server is asked for before its lines are compiled. */
const warmUp = 300;
const [turns, seconds] = [3, 1];

/**
 * What reading takes among very many records: pages of every view of the app from the first to the thousandth, a record
 * and those pages beside a bare express with as many bytes, totals that are known and totals after a change beside the
 * bare SQL, and a filter that no index serves.
 */
const pagesOn = (database: Database): Bench => ({
  size: 1_000_000,
  run: (tell, size) =>
    withInstallation(database, size, null, async (installation) => {
      const asked = await views(tell, installation);
      await besideBare(tell, installation, asked);
      await totals(tell, installation);
      await filters(tell, installation);
    }),
});

export const pages = pagesOn(onSqlite);
export const pagesOnPostgres = pagesOn(onPostgres);

/** Tells how long pages take; where the first and the last one of each view is asked for. */
async function views(tell: Tell, installation: Installation): Promise<ReadonlyMap<string, string>> {
  const { body } = await installation.admin.get(path);
  const { definition } = body as { definition: { forms: { name: string; views: { name: string }[] }[] } };
  const its = definition.forms.find((form) => form.name === "opportunity")?.views ?? [];
  const all: number[] = [];
  const found = new Map<string, string>();
  // Those of the last view, which are long forgotten when its turn comes.
  await walk(installation, its.at(-1)?.name ?? "", warmUp);
  for (const { name } of its) {
    const { times, first, last } = await walk(installation, name, pagesOfAView);
    found.set(`${name}: first page`, first);
    found.set(`${name}: page ${String(times.length)}`, last);
    tell(`${name}: first page`, times[0] ?? Number.NaN, "ms");
    tell(`${name}: ${String(times.length)} pages, p95`, percentile(times, 95), "ms");
    all.push(percentile(times, 95));
  }
  tell("slowest page of 50 of a view, p95", Math.max(...all), "ms");
  return found;
}

/** How many milliseconds each page of a view takes until its last byte is there; where the first and the last are. */
async function walk(
  { product, headers }: Installation,
  view: string,
  most: number,
): Promise<{ readonly times: readonly number[]; readonly first: string; readonly last: string }> {
  // The bytes themselves, as those who load it get them beside a bare express.
  const plain = { ...headers, "Accept-Encoding": "identity" };
  const first = `${records}?view=${view}&limit=50`;
  const times: number[] = [];
  let last = first;
  for (let next: string | null = ""; next !== null && times.length < most;) {
    last = next === "" ? first : `${first}&cursor=${encodeURIComponent(next)}`;
    const begun = performance.now();
    const page = await fetch(`${product.address}/api${last}`, { headers: plain });
    const text = await page.text();
    // What a program makes of it is its own.
    times.push(performance.now() - begun);
    if (page.status !== 200) throw new Error(text);
    ({ next } = JSON.parse(text) as { next: string | null });
  }
  return { times, first, last };
}

/** What is served to 32 connections, as a part of what a bare express serves of as many bytes. */
async function besideBare(
  tell: Tell,
  { product, admin, headers }: Installation,
  pagesOfViews: ReadonlyMap<string, string>,
): Promise<void> {
  const bare = await startProgram("bare-server.ts");
  try {
    const part = async (asked: string): Promise<number> => {
      const { text } = await admin.get(asked);
      const clients = every({ path: `/api${asked}`, headers });
      const bytes = { asMany: Buffer.byteLength(text) };
      const sides = { address: product.address, clients, bare: bare.address, bytes };
      const { failed, parts } = await inTurns({ ...sides, turns, seconds });
      if (failed > 0) throw new Error(`${asked} failed`);
      return parts.get("asMany") ?? Number.NaN;
    };
    const { body } = await admin.get(`${records}?limit=1`);
    const [{ id }] = body.records as [{ id: string }];
    tell("get by id, of bare express, as many bytes", await part(`${records}/${id}`), "%");
    const parts: number[] = [];
    for (const [what, asked] of pagesOfViews) {
      const share = await part(asked);
      tell(`${what}, of bare express, as many bytes`, share, "%");
      parts.push(share);
    }
    tell("slowest page of a view, of bare express, as many bytes", Math.min(...parts), "%");
  } finally {
    await bare.stop();
  }
}

async function totals(tell: Tell, { admin, place }: Installation): Promise<void> {
  const asked = `${app}/aggregate?group=_stage&measure=count`;
  await admin.get(asked);
  const known = await several(() => timed(() => admin.get(asked)));
  const changed = await several(async () => {
    const { body } = await admin.get(`${records}?limit=1`);
    const [{ id, revision }] = body.records as [{ id: string; revision: number }];
    await admin.patch(`${records}/${id}`, { data: { needDescription: crypto.randomUUID() } }, revision);
    return timed(() => admin.get(asked));
  });
  const bare = await bareTotals(place);
  tell("aggregate by stage, nothing changed", known, "ms");
  tell("aggregate by stage, after a change", changed, "ms");
  tell("aggregate by stage, the bare SQL", bare, "ms");
  tell("aggregate by stage after a change, of the bare SQL", changed / bare, "×");
  tell("aggregate by stage, nothing changed, of after a change", (100 * known) / changed, "%");
}

/** Milliseconds that the database takes alone. */
async function bareTotals(place: Place): Promise<number> {
  const reader = await bareDatabase(place, "read");
  try {
    const table = (await loadLayout(reader)).get("opportunity-management")?.get("opportunity")?.table ?? "";
    const sql = `SELECT stage, COUNT(*) FROM ${table} WHERE deleted_at IS NULL GROUP BY stage`;
    return await several(async () => {
      const begun = performance.now();
      await reader.all(sql);
      return performance.now() - begun;
    });
  } finally {
    await reader.close();
  }
}

/** The median of several turns. */
async function several(work: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 7; turn += 1) times.push(await work());
  return median(times);
}

async function filters(tell: Tell, { admin }: Installation): Promise<void> {
  const filter = encodeURIComponent(JSON.stringify({ properties: { satisfaction: { const: 1 } } }));
  const asked = `${records}?limit=50&filter=${filter}`;
  tell("a filter without an index", await timed(() => admin.get(asked)), "ms");
}

async function timed(
  work: () => Promise<{ readonly status: number; readonly text: string }>,
): Promise<number> {
  const begun = performance.now();
  const { status, text } = await work();
  if (status !== 200) throw new Error(text);
  return performance.now() - begun;
}
