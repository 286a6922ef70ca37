import { readdir, utimes } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { vaultFolder } from "../../server/operations/installation.ts";
import { faultSite, type FaultSite } from "../support/fault-site.ts";
import { faultsFound } from "../support/faults-found.ts";
import { stagesOfDeals } from "../support/stages-of-deals.ts";
import { nothingYet, writeDeals } from "../support/write-deals.ts";

/** How often it is killed; fifty times with `--mode complete`. */
const isComplete = process.env["COMPLETE"] === "yes";
const rounds = isComplete ? 50 : 4;
const writers = 32;
/** Milliseconds until it serves again, where nothing else is tested beside it. */
const ready = isComplete ? 3_000 : 60_000;

let site: FaultSite;
beforeAll(async () => {
  site = await faultSite();
}, 120_000);
afterAll(() => site.remove());

/** Makes all that lies in a folder so many seconds older. */
async function age(folder: string, seconds: number): Promise<void> {
  const then = Date.now() / 1000 - seconds;
  for (const name of await readdir(folder, { recursive: true })) await utimes(join(folder, name), then, then);
}

describe("a product that is killed under 32 writers", () => {
  it("has lost nothing that it acknowledged, no move without its event, and serves again within 3 s", async () => {
    const known = nothingYet();
    for (let round = 0; round < rounds; round += 1) {
      const product = await site.start();
      expect(product.readyAfter).toBeLessThan(ready);
      const writing = Array.from({ length: writers }, (_, writer) =>
        writeDeals(product, known, writer).catch(() => undefined),
      );
      // Another moment each time, but not before something was written.
      const enough = known.created.size + 40 + ((round * 37) % 160);
      while (known.created.size < enough) await pause(1);
      expect((await product.end("SIGKILL")).code).toBeNull();
      await Promise.all(writing);
    }
    expect(known.moved.size).toBeGreaterThan(rounds);

    const product = await site.start();
    const stages = await stagesOfDeals((query) => product.ask("GET", query));
    expect([...known.created].filter((id) => !stages.has(id))).toEqual([]);
    expect([...known.moved].filter((id) => stages.get(id) !== "second")).toEqual([]);
    await product.end("SIGTERM");
    // Each record agrees with its history, each file with its digest; uploads that were cut off go an hour later.
    expect((await faultsFound(site.installation)).faults).toEqual([]);
    await age(join(site.installation.dataDir, vaultFolder), 3_700);
    const last = await site.start();
    await expect.poll(async () => (await faultsFound(site.installation)).unused, { timeout: 20_000 }).toBe(0);
    await last.end("SIGTERM");
  }, 900_000);
});
