import { describe, expect, it, onTestFinished } from "vitest";
import { faultSite, type FaultyProduct, type Sabotage } from "../support/fault-site.ts";
import { startPostgres } from "../support/start-postgres.ts";
import { type Call, canFollowCalls, followCalls } from "../support/system-calls.ts";
import { onPostgres } from "../support/test-database.ts";

const followed = ["fsync", "fdatasync", "write", "writev", "sendto", "sendmsg"];

/** How many answers to what was written there were, and how many of them were sent with nothing synced since the last one. */
function answersIn(calls: readonly Call[]): { readonly all: number; readonly unsynced: number } {
  let [all, unsynced, synced] = [0, 0, false];
  for (const { text } of calls.toSorted((one, other) => one.at - other.at)) {
    if (/^(<\.\.\. )?f(data)?sync\b.*\) += 0$/u.test(text)) synced = true;
    if (!/"HTTP\/1\.1 20/u.test(text)) continue;
    all += 1;
    if (!synced) unsynced += 1;
    synced = false;
  }
  return { all, unsynced };
}

/** Creates, changes and moves deals, each after the answer to what came before. */
async function write({ ask }: FaultyProduct): Promise<number> {
  const deals = 8;
  for (let count = 0; count < deals; count += 1) {
    const made = await ask("POST", "", { body: { data: { name: "Deal" } } });
    const { id } = JSON.parse(made.text) as { id: string };
    const headers = { "If-Match": "*" };
    const changed = await ask("PATCH", `/${id}`, { body: { data: { count } }, headers });
    const moved = await ask("POST", `/${id}/transitions/go`, { body: {}, headers });
    expect([made.status, changed.status, moved.status]).toEqual([201, 200, 200]);
  }
  return deals * 3;
}

const cases: readonly (readonly [what: string, sabotage: Sabotage])[] = [
  ["is on the disk before it is acknowledged", {}],
  ["is seen not to be, where SQLite is told not to sync", { neverSyncs: true }],
];

describe("what is written", () => {
  it.for(cases)("%s", { timeout: 120_000 }, async ([, sabotage], { skip }) => {
    const isCareless = sabotage.neverSyncs === true;
    if (!canFollowCalls()) return skip("there is no strace to follow calls");
    if (onPostgres() && isCareless) return skip("only SQLite is told so by the product");
    const server = onPostgres() ? await startPostgres({ durable: true }) : null;
    if (server !== null) onTestFinished(server.stop);
    // What serves a connection is a process that is born after this one is followed.
    const ofServer = server === null ? null : await followCalls(server.pid, { calls: followed });
    const site = await faultSite(server === null ? {} : { database: server.url });
    onTestFinished(site.remove);
    const product = await site.start(sabotage);
    const ofProduct = await followCalls(product.pid, { calls: followed });
    const written = await write(product);
    const calls = [...(await ofProduct()), ...((await ofServer?.()) ?? [])];
    expect(answersIn(calls)).toEqual({ all: written, unsynced: isCareless ? written : 0 });
    await product.end("SIGTERM");
  });
});
