import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import { createCompiledApps } from "../../server/engine/compiled-apps.ts";
import { linearPattern } from "../../server/engine/linear-pattern.ts";
import { installationOf } from "../../server/operations/installation.ts";
import { openStore } from "../../server/store/open-store.ts";
import type { RecordChange, Store, StoredRecord } from "../../server/store/store.ts";
import type { Bench, Tell } from "./bench.ts";
import { databaseSize } from "./database-size.ts";
import type { Database, Place } from "./database.ts";
import { median } from "./median.ts";
import { onPostgres } from "./on-postgres.ts";
import { onSqlite } from "./on-sqlite.ts";
import { percentile } from "./percentile.ts";
import { settle } from "./settle.ts";

const name = "opportunity-management";
const at = { now: new Date().toISOString(), timeZone: "Asia/Shanghai", actor: null };
const searchesOf = (size: number): { readonly [what: string]: string } => ({
  "two characters, common": "追溯",
  "two characters, some": "圆盒",
  "two characters, none": "华为",
  "one character, none": "鑫",
  "a word, common": "mes",
  "a word, none": "zebra",
  "a number, once": String(size - 100),
  "two words, once": `opp ${String(size - 100)}`,
  "in every record": "opp",
});

/**
 * What a search takes while records are read and once the index has them, what filling the index takes, and what it costs
 * to write.
 */
const searchOn = (database: Database): Bench => ({
  size: 1_000_000,
  run: (tell, size) =>
    database.unindexed(size, async (place) => {
      const store = await openStore(installationOf(place).location);
      try {
        await measure(tell, store, place, size);
      } finally {
        await store.close();
      }
    }),
});

export const search = searchOn(onSqlite);
export const searchOnPostgres = searchOn(onPostgres);

async function measure(tell: Tell, store: Store, place: Place, size: number): Promise<void> {
  const installed = await store.apps.byName(name);
  const app = installed && (await createCompiledApps(store, { matches: linearPattern }).current(installed));
  if (app === undefined) throw new Error("The app is gone");
  await searches(tell, store, app, searchesOf(size), "read");
  await writes(tell, store, app, "without the index");
  const [before, begun] = [await databaseSize(place), performance.now()];
  let longest = 0;
  for (let more = true; more;) {
    const since = performance.now();
    more = await store.fillSearch(app);
    longest = Math.max(longest, performance.now() - since);
  }
  tell("the index is filled", (performance.now() - begun) / 1000, "s");
  tell("the longest step of that", longest, "ms");
  tell("the database grows by", ((await databaseSize(place)) - before) / 2 ** 20, "MB");
  await settle(place);
  const slowest = await searches(tell, store, app, searchesOf(size), "by the index");
  tell("slowest search by the index, p95", slowest, "ms");
  await writes(tell, store, app, "with the index");
}

/** Tells how long each search takes; the slowest 95th percentile. */
async function searches(
  tell: Tell,
  store: Store,
  app: CompiledApp,
  wanted: { readonly [what: string]: string },
  how: "read" | "by the index",
): Promise<number> {
  const sort = [{ field: "_updatedAt", descending: true }];
  const query = { app, form: "opportunity", where: null, at, sort, limit: 50, after: null, trashed: false };
  const slow: number[] = [];
  for (const [what, words] of Object.entries(wanted)) {
    const times: number[] = [];
    for (let round = 0; round < (how === "read" ? 3 : 20); round += 1) {
      await forgetting(store, app);
      const since = performance.now();
      await store.records.list({ ...query, search: words });
      times.push(performance.now() - since);
    }
    tell(`${what}, ${how}`, median(times), "ms");
    const p95 = percentile(times, 95);
    if (how === "by the index") {
      tell(`${what}, ${how}, the first`, times[0] ?? Number.NaN, "ms");
      tell(`${what}, ${how}, p95`, p95, "ms");
    }
    slow.push(p95);
  }
  return Math.max(...slow);
}

/** What was asked before is remembered until somebody writes. */
async function forgetting(store: Store, app: CompiledApp): Promise<void> {
  const [record] = await store.records.scan(app, "opportunity", 1, null);
  if (record === undefined) throw new Error("there are no records");
  const change: RecordChange = { do: "update", app: name, record, title: record.title, was: record };
  const { ok } = await store.records.commit(new Map([[name, app]]), [change], []);
  if (!ok) throw new Error("A write met another one");
}

/**
 * What a written record takes of the processor in this process, in milliseconds: one whose text stays, whose title changes,
 * and new ones, many at once. A rate would tell more of who else is busy.
 */
async function writes(tell: Tell, store: Store, app: CompiledApp, how: string): Promise<void> {
  const apps = new Map([[app.name, app]]);
  const records = await store.records.scan(app, "opportunity", 1_000, null);
  const write = async (changes: readonly RecordChange[]): Promise<void> => {
    const { ok } = await store.records.commit(apps, changes, []);
    if (!ok) throw new Error("A write met another one");
  };
  const update = (record: StoredRecord, title: string, seq: number): RecordChange => ({
    ...{ do: "update", app: app.name, record, title, was: { ...record, seq } },
  });
  const copies = records.map((record, index): RecordChange => {
    const data = Object.fromEntries(Object.entries(record.data).filter(([field]) => field !== "code"));
    const id = `new-${String(performance.now())}-${String(index)}`;
    return { do: "insert", app: app.name, record: { ...record, id, data }, title: record.title };
  });
  const cost = async (work: () => Promise<unknown>): Promise<number> => {
    const since = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(since);
    return (user + system) / 1000 / records.length;
  };
  const each = (change: (record: StoredRecord) => RecordChange) => () =>
    Promise.all(records.map((record) => write([change(record)])));
  const inHundreds = async (): Promise<void> => {
    for (let start = 0; start < copies.length; start += 100) await write(copies.slice(start, start + 100));
  };
  // The first round only warms up.
  await cost(each((record) => update(record, record.title, record.seq)));
  const told = (what: string, spent: number) => tell(`${what}, ${how}`, spent, "ms CPU");
  told("changed, not its text", await cost(each((one) => update(one, one.title, one.seq + 1))));
  told("its title changed", await cost(each((one) => update(one, `${one.title} x`, one.seq + 2))));
  told("new, a hundred at once", await cost(inHundreds));
}
