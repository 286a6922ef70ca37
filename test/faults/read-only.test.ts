import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { faultSite } from "../support/fault-site.ts";
import { faultsFound } from "../support/faults-found.ts";
import { skipUntried } from "../support/skip-untried.ts";
import { canFollowCalls, followCalls } from "../support/system-calls.ts";
import { onPostgres } from "../support/test-database.ts";

/** How often the disk can only be read for a while; ten times with `--mode complete`. */
const rounds = process.env["COMPLETE"] === "yes" ? 10 : 2;

it("a disk that can only be read refuses what is written with 503, goes on being read, and takes writes again once it can be written", async ({
  skip,
}) => {
  if (onPostgres()) return skip("the database is not on the product’s own disk");
  if (!canFollowCalls()) return skipUntried(skip, "there is no strace to make calls fail");
  const site = await faultSite();
  onTestFinished(site.remove);
  const product = await site.start();
  const { ask } = product;
  const create = () => ask("POST", "", { body: { data: { name: "Deal" } } });
  const file = join(site.installation.dataDir, "pipewright.sqlite");
  let created = 0;
  for (let round = 0; round < rounds; round += 1) {
    const heal = await followCalls(product.pid, {
      calls: ["pwrite64", "write", "ftruncate", "fallocate", "fsync", "fdatasync"],
      files: [file, `${file}-wal`, `${file}-shm`],
      error: "EROFS",
    });
    const answers = await Promise.all(Array.from({ length: 16 }, create));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 503));
    expect(answers.map(({ retryAfter }) => Number(retryAfter) > 0)).toEqual(answers.map(() => true));
    expect((await ask("GET", "?limit=5")).status).toBe(200);
    await heal();
    const again = await Promise.all(Array.from({ length: 16 }, create));
    expect(again.map(({ status }) => status)).toEqual(again.map(() => 201));
    created += again.length;
  }
  const counted = JSON.parse((await ask("GET", "?limit=1&count=exact")).text) as { total?: number };
  expect(counted.total).toBe(created);
  expect((await product.end("SIGTERM")).code).toBe(0);
  expect((await faultsFound(site.installation)).faults).toEqual([]);
}, 300_000);
