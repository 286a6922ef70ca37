import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import { installApp } from "../../server/commands/install-app.ts";
import { seedDemo } from "../../server/commands/seed-demo.ts";
import { compileDocument } from "../../server/engine/compile-document.ts";
import { linearPattern } from "../../server/engine/linear-pattern.ts";
import { newId } from "../../server/engine/new-id.ts";
import { installationOf } from "../../server/operations/installation.ts";
import { openStore } from "../../server/store/open-store.ts";
import type { Store } from "../../server/store/store.ts";
import { bareDatabase } from "./bare-database.ts";
import { batchesOf, batchInsert } from "./batch-insert.ts";
import type { Tell } from "./bench.ts";
import type { Place } from "./database.ts";
import { median } from "./median.ts";
import { shippedApp } from "./shipped-app.ts";

const rounds = 9;
/** As many as an import writes in a transaction. */
const chunk = 100;

/**
 * The `size` rows that were imported again by the bare driver, into the tables of an app that has none; and the demo data of
 * apps, each beside its own. Runs in a process that has built code.
 */
export async function besideBatches(tell: Tell, place: Place, size: number, imported: number): Promise<void> {
  const store = await openStore(installationOf(place).location);
  const bare = await bareDatabase(place, "write");
  try {
    const { compiled } = await install(store, "empty");
    const rows = await batchesOf(bare, compiled, {
      ...{ from: "opportunity-management", to: "empty", form: "opportunity", last: size },
    });
    told(tell, "an import", size, imported, await batchInsert(bare, rows, chunk));

    const [ours, theirs]: [number[], number[]] = [[], []];
    let count = 0;
    for (let round = 0; round < rounds; round += 1) {
      const [from, to] = [`full-${String(round)}`, `empty-${String(round)}`];
      const full = await install(store, from);
      const empty = await install(store, to);
      ours.push(await seed(store, full));
      const demo = [];
      for (const form of empty.compiled.forms.keys())
        demo.push(...(await batchesOf(bare, empty.compiled, { from, to, form })));
      count = demo.reduce((sum, { records: some }) => sum + some, 0);
      theirs.push(await batchInsert(bare, demo, count));
    }
    told(tell, "demo data", count, median(ours), median(theirs));
  } finally {
    await bare.close();
    await store.close();
  }
}

interface Installed {
  readonly compiled: CompiledApp;
  readonly user: string;
}

/** Installs the shipped app under a name, in this process, without its demo data. */
async function install(store: Store, name: string): Promise<Installed> {
  const app = compileDocument({ matches: linearPattern }, { ...shippedApp(), name }, 1);
  if (!app.ok) throw new Error("the shipped app does not compile");
  const user = newId();
  const installed = await installApp(servicesOf(store), { id: user }, app.value, {
    ...{ demo: false, template: null },
  });
  if (!installed.ok) throw new Error("the shipped app is not installed");
  return { compiled: app.value, user };
}

/**
 * Seconds in which the demo data of an installed app is decided and written, in a transaction as that of a batch insert is.
 * Making the tables, which takes many times as long and longer with every app that is there, is done before.
 */
async function seed(store: Store, { compiled, user }: Installed): Promise<number> {
  const actor = { id: user, administrator: true, roles: new Set(compiled.roles.keys()), teams: [] };
  const begun = performance.now();
  const seeded = await store.transact((tx) => seedDemo(servicesOf(store), tx, compiled, actor));
  if (!seeded.ok) throw new Error("the demo data is not written");
  return (performance.now() - begun) / 1000;
}

function servicesOf(store: Store) {
  return { store, now: () => new Date().toISOString(), newId, matches: linearPattern };
}

function told(tell: Tell, what: string, rows: number, ours: number, bare: number): void {
  tell(what, rows / ours, "rows/s");
  tell(`${what}, by a batch insert`, rows / bare, "rows/s");
  tell(`${what}, of a batch insert`, (100 * bare) / ours, "%");
}
