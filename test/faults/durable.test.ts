import { describe, expect, it, onTestFinished } from "vitest";
import { acknowledgedEarly } from "../support/acknowledged-early.ts";
import { faultSite, type FaultyProduct, type Sabotage } from "../support/fault-site.ts";
import { skipUntried } from "../support/skip-untried.ts";
import { startPostgres } from "../support/start-postgres.ts";
import { type Call, canFollowCalls, type Followed, followCalls } from "../support/system-calls.ts";
import { onPostgres } from "../support/test-database.ts";

/** The calls that send answers, and those that bring to the disk what was written. */
const written = ["fsync", "fdatasync", "write", "writev", "sendto", "sendmsg"];

const clients = 32;

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
  ["is seen not to be, where the database is told not to wait for it", { neverSyncs: true }],
];

/** The product, and who tells what it and its database ask of the system from now on. */
async function followed(sabotage: Sabotage, how: Omit<Followed, "error" | "files">) {
  const server = onPostgres() ? await startPostgres({ durable: true }) : null;
  if (server !== null) onTestFinished(server.stop);
  // What nobody waits for is synced some time later: here as late as can be, since each answer takes long while it is followed.
  if (sabotage.neverSyncs === true)
    for (const setting of ["wal_writer_delay = '10s'", "wal_writer_flush_after = '1GB'"])
      await server?.run(`ALTER SYSTEM SET ${setting}`);
  await server?.run("SELECT pg_reload_conf()");
  // What serves a connection is a process that is born after this one is followed.
  const ofServer = server === null ? null : await followCalls(server.pid, how);
  const site = await faultSite(server === null ? {} : { database: server.url });
  onTestFinished(site.remove);
  const product = await site.start(sabotage);
  onTestFinished(() => void product.end("SIGKILL"));
  const ofProduct = await followCalls(product.pid, how);
  return { product, calls: async () => [...(await ofProduct()), ...((await ofServer?.()) ?? [])] };
}

/** Creates and renames deals, many at once; what each request writes and is answered has a mark of its own. */
async function writeTogether({ ask }: FaultyProduct): Promise<readonly string[]> {
  const marks: string[] = [];
  const mark = () => marks[marks.push(`mark-${String(100_000 + marks.length)}`) - 1] ?? "";
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let count = 0; count < 2; count += 1) {
        const made = await ask("POST", "", { body: { data: { name: mark() } } });
        const { id } = JSON.parse(made.text) as { id: string };
        const body = { data: { name: mark() } };
        const changed = await ask("PATCH", `/${id}`, { body, headers: { "If-Match": "*" } });
        expect([made.status, changed.status]).toEqual([201, 200]);
      }
    }),
  );
  return marks;
}

describe("what is written", () => {
  it.for(cases)("%s", { timeout: 120_000 }, async ([, sabotage], { skip }) => {
    if (!canFollowCalls()) return skipUntried(skip, "there is no strace to follow calls");
    const { product, calls } = await followed(sabotage, { calls: written });
    const count = await write(product);
    const { all, unsynced } = answersIn(await calls());
    expect(all).toBe(count);
    // What PostgreSQL synced for other reasons may come before an answer, as what it did when it was set up.
    if (sabotage.neverSyncs === true) expect(unsynced).toBeGreaterThan(count / 2);
    else expect(unsynced).toBe(0);
    await product.end("SIGTERM");
  });
});

describe("what 32 clients write at once", () => {
  it.for(cases)("%s", { timeout: 120_000 }, async ([, sabotage], { skip }) => {
    if (!canFollowCalls()) return skipUntried(skip, "there is no strace to follow calls");
    // Whole pages are told, as what is looked for lies anywhere in them; and who writes a log in the background is followed.
    const { product, calls } = await followed(sabotage, {
      calls: [...written, "pwrite64", "pwritev"],
      shown: 1_000_000,
      withChildren: true,
    });
    const marks = await writeTogether(product);
    const early = acknowledgedEarly(await calls(), marks);
    if (sabotage.neverSyncs === true) expect(early.length).toBeGreaterThan(0);
    else expect(early).toEqual([]);
    await product.end("SIGTERM");
  });
});
