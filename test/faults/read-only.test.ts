import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { type FaultSite, type FaultyProduct, faultSite } from "../support/fault-site.ts";
import { faultsFound } from "../support/faults-found.ts";
import { skipUntried } from "../support/skip-untried.ts";
import { startPostgres } from "../support/start-postgres.ts";
import { canFollowCalls, followCalls } from "../support/system-calls.ts";
import { onPostgres } from "../support/test-database.ts";

/** How often the data can only be read for a while; ten times with `--mode complete`. */
const rounds = process.env["COMPLETE"] === "yes" ? 10 : 2;
const together = 16;

/** A product whose data can be made such that it can only be read. */
interface Protectable {
  readonly site: FaultSite;
  /** Gives back what lets it be written again. */
  protect(product: FaultyProduct): Promise<() => Promise<unknown>>;
}

/** The system refuses what would be written to the files of the database. */
async function onDisk(): Promise<Protectable> {
  const site = await faultSite();
  const file = join(site.installation.dataDir, "pipewright.sqlite");
  return {
    site,
    protect: ({ pid }) =>
      followCalls(pid, {
        calls: ["pwrite64", "write", "ftruncate", "fallocate", "fsync", "fdatasync"],
        files: [file, `${file}-wal`, `${file}-shm`],
        error: "EROFS",
      }),
  };
}

/** A server of PostgreSQL of its own refuses it, as one does that follows another. */
async function onServer(): Promise<Protectable> {
  const server = await startPostgres();
  onTestFinished(server.stop);
  const becomes = async (state: "on" | "off") => {
    await server.run(`ALTER SYSTEM SET default_transaction_read_only = ${state}`);
    // Sessions that there are take it over as well.
    await server.run("SELECT pg_reload_conf()");
  };
  return {
    site: await faultSite({ database: server.url }),
    protect: async () => {
      await becomes("on");
      return () => becomes("off");
    },
  };
}

it("data that can only be read is not written, which 503 says, goes on being read, and is written again once it can be", async ({
  skip,
}) => {
  if (!onPostgres() && !canFollowCalls()) return skipUntried(skip, "there is no strace to make calls fail");
  const { site, protect } = await (onPostgres() ? onServer() : onDisk());
  onTestFinished(site.remove);
  const product = await site.start();
  onTestFinished(() => void product.end("SIGKILL"));
  const { ask } = product;
  let created = 0;
  const create = async () => {
    const answer = await ask("POST", "", { body: { data: { name: "Deal" } } });
    if (answer.status === 201) created += 1;
    return answer;
  };
  /** Asked until it is so: a server reads its settings when it comes to it. */
  const comesTo = (status: number) =>
    expect.poll(async () => (await create()).status, { timeout: 5_000, interval: 50 }).toBe(status);
  for (let round = 0; round < rounds; round += 1) {
    const release = await protect(product);
    await comesTo(503);
    const answers = await Promise.all(Array.from({ length: together }, create));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 503));
    expect(answers.map(({ retryAfter }) => Number(retryAfter) > 0)).toEqual(answers.map(() => true));
    expect((await ask("GET", "?limit=5")).status).toBe(200);
    await release();
    await comesTo(201);
    const again = await Promise.all(Array.from({ length: together }, create));
    expect(again.map(({ status }) => status)).toEqual(again.map(() => 201));
  }
  const counted = JSON.parse((await ask("GET", "?limit=1&count=exact")).text) as { total?: number };
  expect(counted.total).toBe(created);
  expect((await product.end("SIGTERM")).code).toBe(0);
  expect((await faultsFound(site.installation)).faults).toEqual([]);
}, 300_000);
