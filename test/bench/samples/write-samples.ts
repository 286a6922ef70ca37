import { join } from "node:path";
import type { CompiledApp, CompiledForm } from "../../../runtime/core/compile/compiled.ts";
import { recordTitle } from "../../../runtime/core/derive/record-title.ts";
import type { EngineContext } from "../../../runtime/core/engine-context.ts";
import type { Json } from "../../../runtime/core/json.ts";
import type { RecordData } from "../../../runtime/core/record.ts";
import { seedRecord } from "../../../runtime/core/transition/seed-record.ts";
import { createCompiledApps } from "../../../server/engine/compiled-apps.ts";
import { linearPattern } from "../../../server/engine/linear-pattern.ts";
import { encodeRecord, type EncodedRow } from "../../../server/store/records/encode-record.ts";
import { type FormTable, formTable } from "../../../server/store/records/form-table.ts";
import { loadLayout } from "../../../server/store/records/layout.ts";
import type { SqlConnection } from "../../../server/store/sql-connection.ts";
import { openSqliteStore } from "../../../server/store/sqlite/open-sqlite-store.ts";
import { sqlite3Driver } from "../../../server/store/sqlite/sqlite3-driver.ts";
import { type Sample, sampleAccount, sampleContact, sampleDeal } from "./sample-records.ts";

const name = "opportunity-management";
/** Opportunities that an account has, as in the demo data. */
const each = 3.5;
const together = 500;
const dayLength = 86_400_000;

/** Who makes records, and what is counted for them. */
interface Making {
  readonly app: CompiledApp;
  readonly connection: SqlConnection;
  readonly people: readonly string[];
  readonly today: number;
}

/**
 * Adds opportunities to the app, with accounts and contacts, until there are `count`: Chinese and English ones, all
 * different, derived and scored by the engine, and the same whenever they are made but for the day. They are written past
 * the product's doors, which would take half an hour for a million: without history, and the index of search fills later.
 */
export async function writeSamples(dataDir: string, count: number): Promise<void> {
  const file = join(dataDir, "pipewright.sqlite");
  const { app, people } = await appOf(file);
  const connection = await sqlite3Driver.open(file, "write");
  try {
    // Nobody minds losing what is made for a measurement.
    for (const pragma of ["synchronous = OFF", "cache_size = -1000000"])
      await connection.run(`PRAGMA ${pragma}`);
    await write({ app, connection, people, today: Date.now() }, count);
  } finally {
    await connection.close();
  }
}

async function appOf(
  file: string,
): Promise<{ readonly app: CompiledApp; readonly people: readonly string[] }> {
  const store = await openSqliteStore(file);
  try {
    const installed = await store.apps.byName(name);
    const app = installed && (await createCompiledApps(store, { matches: linearPattern }).current(installed));
    if (app === undefined) throw new Error(`there is no app ${name}`);
    return { app, people: (await store.users.list()).map(({ id }) => id) };
  } finally {
    await store.close();
  }
}

async function write(making: Making, count: number): Promise<void> {
  const { app, connection, today } = making;
  const layout = await loadLayout(connection);
  const tableOf = (form: string): FormTable => {
    const compiled = app.forms.get(form);
    if (compiled === undefined) throw new Error(`there is no form ${form}`);
    return formTable(layout, name, compiled);
  };
  const [deals, accounts, contacts] = [tableOf("opportunity"), tableOf("account"), tableOf("contact")];
  const [there] = await connection.all(`SELECT COUNT(*) AS count FROM ${deals.table}`);
  const wanted = count - Number(there?.["count"]);
  if (wanted <= 0) return;
  const all = Math.ceil(wanted / each);
  const kin = (index: number) => ({ account: idOf("account", index), contact: idOf("contact", index) });
  const day = (before: number) => new Date(today - before * dayLength).toISOString().slice(0, 10);
  // The numbers of an account's opportunities are far apart, as if its people had come back again and again.
  const accountOf = (index: number) => index % all;

  const counted = new Map<string, { open: number; won: number }>();
  await withoutIndexes(connection, deals.table, () =>
    fill(making, deals, wanted, (index) => {
      const account = accountOf(index);
      const sample = sampleDeal(index, account, kin(account), day);
      const its = counted.get(kin(account).account) ?? { open: 0, won: 0 };
      counted.set(kin(account).account, its);
      if (sample.stage === "after-sales") its.won += 1;
      else if (sample.stage !== "lost") its.open += 1;
      return sample;
    }),
  );
  await fill(making, accounts, all, sampleAccount, (id) => ({
    openOpportunities: counted.get(id)?.open ?? 0,
    wonOpportunities: counted.get(id)?.won ?? 0,
  }));
  await fill(making, contacts, all, (index) => sampleContact(index, kin(index).account));
}

/** Like the ids that the product makes, later ones sort later. */
function idOf(form: string, index: number): string {
  return `1${String(index).padStart(9, "0")}${form.slice(0, 6)}`;
}

async function fill(
  { app, connection, people, today }: Making,
  table: FormTable,
  count: number,
  sampleOf: (index: number) => Sample,
  rollupsOf: (id: string) => RecordData = () => ({}),
): Promise<void> {
  const { form } = table;
  const rows: EncodedRow[] = [];
  let written: Promise<unknown> = Promise.resolve();
  /** The next rows are made while the last ones are written. */
  const flush = async () => {
    const [first] = rows;
    await written;
    if (first === undefined) return;
    const columns = [...first.keys()];
    const values = JSON.stringify(rows.map((row) => columns.map((column) => row.get(column))));
    const read = columns.map((_, index) => `json_extract(value, '$[${String(index)}]')`);
    const sql = `INSERT INTO ${table.table} (${columns.join(", ")}) SELECT ${read.join(", ")} FROM json_each(?)`;
    written = connection.run(sql, [values]);
    rows.length = 0;
  };
  await connection.run("BEGIN");
  for (let index = 0; index < count; index += 1) {
    const id = idOf(form.name, index);
    const sample = sampleOf(index);
    const owner = people[index % people.length] ?? "";
    const at = (before: number) => new Date(today - before * dayLength).toISOString();
    const context = contextOf(app, form, owner, at(sample.since), rollupsOf(id));
    const { stage, data } = sample;
    const input = { id, data, owner, stageSince: context.now, ...(stage !== undefined && { stage }) };
    const made = seedRecord(context, { ...input, serials: { code: `OPP-2020-${String(index)}` } });
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    const record = { ...made.record, createdAt: at(sample.made) };
    rows.push(encodeRecord(app, table, record, recordTitle(context, record)).set("seq", 1));
    if (rows.length === together) await flush();
  }
  await flush();
  await written;
  await connection.run("COMMIT");
}

function contextOf(
  app: CompiledApp,
  form: CompiledForm,
  id: string,
  now: string,
  rollups: RecordData,
): EngineContext {
  return {
    ...{ app, form, now, matches: linearPattern, newId: () => crypto.randomUUID() },
    actor: { id, administrator: true, roles: new Set(app.roles.keys()), teams: [] },
    surroundings: { through: () => undefined, rollup: (field): Json | undefined => rollups[field] },
  };
}

/** Makes the indexes of a table anew once the work is done, which is far quicker than row by row. */
async function withoutIndexes(
  connection: SqlConnection,
  table: string,
  work: () => Promise<void>,
): Promise<void> {
  const indexes = await connection.all(
    "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL",
    [table],
  );
  for (const { name } of indexes) await connection.run(`DROP INDEX ${String(name)}`);
  await work();
  for (const { sql } of indexes) await connection.run(String(sql));
}
