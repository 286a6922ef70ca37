import { readdir, utimes } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { vaultFolder } from "../../server/operations/installation.ts";
import { faultSite, type FaultSite, type FaultyProduct } from "../support/fault-site.ts";
import { faultsFound } from "../support/faults-found.ts";

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

/** What was acknowledged: deals with how far they had come. */
interface Acknowledged {
  readonly created: Set<string>;
  readonly moved: Set<string>;
}

/** Creates deals with and without papers, and moves them, until the connection breaks. */
async function write({ ask }: FaultyProduct, known: Acknowledged, writer: number): Promise<void> {
  for (let count = 0; ; count += 1) {
    const papers: string[] = [];
    if ((writer + count) % 8 === 0) {
      const body = new FormData();
      body.set("file", new Blob(["An offer"], { type: "text/plain" }), "offer.txt");
      const sent = await ask("POST", "/files?field=papers", { body });
      if (sent.status === 201) papers.push((JSON.parse(sent.text) as { id: string }).id);
    }
    const made = await ask("POST", "", { body: { data: { name: `Deal ${String(count)}`, papers } } });
    if (made.status !== 201) continue;
    const { id } = JSON.parse(made.text) as { id: string };
    known.created.add(id);
    const moved = await ask("POST", `/${id}/transitions/go`, { body: {}, headers: { "If-Match": "*" } });
    if (moved.status === 200) known.moved.add(id);
  }
}

/** Makes all that lies in a folder so many seconds older. */
async function age(folder: string, seconds: number): Promise<void> {
  const then = Date.now() / 1000 - seconds;
  for (const name of await readdir(folder, { recursive: true })) await utimes(join(folder, name), then, then);
}

describe("a product that is killed under 32 writers", () => {
  it("has lost nothing that it acknowledged, no move without its event, and serves again within 3 s", async () => {
    const known: Acknowledged = { created: new Set(), moved: new Set() };
    for (let round = 0; round < rounds; round += 1) {
      const product = await site.start();
      expect(product.readyAfter).toBeLessThan(ready);
      const writing = Array.from({ length: writers }, (_, writer) =>
        write(product, known, writer).catch(() => undefined),
      );
      // Another moment each time, but not before something was written.
      const enough = known.created.size + 40 + ((round * 37) % 160);
      while (known.created.size < enough) await pause(1);
      expect((await product.end("SIGKILL")).code).toBeNull();
      await Promise.all(writing);
    }
    expect(known.moved.size).toBeGreaterThan(rounds);

    const product = await site.start();
    const stages = new Map<string, string>();
    for (let next: string | null = ""; next !== null;) {
      const { text } = await product.ask("GET", `?limit=200${next && `&cursor=${encodeURIComponent(next)}`}`);
      const page = JSON.parse(text) as { records: { id: string; stage: string }[]; next: string | null };
      for (const { id, stage } of page.records) stages.set(id, stage);
      next = page.next;
    }
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
