import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { type FaultyProduct, faultSite } from "../support/fault-site.ts";
import { faultsFound } from "../support/faults-found.ts";
import { skipUntried } from "../support/skip-untried.ts";
import { smallDisk } from "../support/small-disk.ts";
import { startPostgres } from "../support/start-postgres.ts";
import { onPostgres } from "../support/test-database.ts";

/** How often the disk fills; ten times with `--mode complete`. */
const rounds = process.env["COMPLETE"] === "yes" ? 10 : 2;
const writers = 8;

/** What writers were answered, by status; and the deals that were acknowledged, or refused for want of room. */
interface Told {
  readonly statuses: Map<number, number>;
  readonly created: Set<string>;
  refused: number;
}

async function write({ ask }: FaultyProduct, told: Told, isOver: () => boolean): Promise<void> {
  const count = (status: number) => told.statuses.set(status, (told.statuses.get(status) ?? 0) + 1);
  while (!isOver()) {
    const body = new FormData();
    body.set("file", new Blob(["An offer"], { type: "text/plain" }), "offer.txt");
    const sent = await ask("POST", "/files?field=papers", { body });
    count(sent.status);
    const papers = sent.status === 201 ? [(JSON.parse(sent.text) as { id: string }).id] : [];
    const made = await ask("POST", "", { body: { data: { name: "Deal", papers } } });
    count(made.status);
    if (made.status === 507) told.refused += 1;
    if (made.status === 201) told.created.add((JSON.parse(made.text) as { id: string }).id);
  }
}

it("a full disk refuses what is written with 507, goes on being read, and takes writes again once there is room", async ({
  skip,
}) => {
  const disk = await smallDisk(160);
  if (disk === null) return skipUntried(skip, "this user may not make a disk");
  onTestFinished(disk.remove);
  const server = onPostgres() ? await startPostgres() : null;
  if (server !== null) onTestFinished(server.stop);
  // What PostgreSQL keeps elsewhere are its own files: one whose log has no room ends, which is another fault.
  const database = await server?.databaseIn(join(disk.folder, "tables"));
  const site = await faultSite({ below: disk.folder, ...(database !== undefined && { database }) });
  onTestFinished(site.remove);
  const product = await site.start();
  const { ask } = product;
  const told: Told = { statuses: new Map(), created: new Set(), refused: 0 };
  const refused = () => told.refused;
  let isOver = false;
  const writing = Array.from({ length: writers }, () => write(product, told, () => isOver));
  for (let round = 0; round < rounds; round += 1) {
    const before = refused();
    await disk.fill();
    await expect.poll(refused, { timeout: 10_000 }).toBeGreaterThan(before + writers);
    expect((await ask("GET", "?limit=5")).status).toBe(200);
    const kept = told.created.size;
    await disk.empty();
    await expect.poll(() => told.created.size, { timeout: 5_000 }).toBeGreaterThan(kept);
    await pause(50);
  }
  isOver = true;
  await Promise.all(writing);
  expect([...told.statuses.keys()].toSorted((one, other) => one - other)).toEqual([201, 507]);
  const counted = JSON.parse((await ask("GET", "?limit=1&count=exact")).text) as { total?: number };
  expect(counted.total).toBe(told.created.size);
  expect((await product.end("SIGTERM")).code).toBe(0);
  expect((await faultsFound(site.installation)).faults).toEqual([]);
}, 300_000);
