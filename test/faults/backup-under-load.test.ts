import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { backup } from "../../server/operations/backup.ts";
import { restore } from "../../server/operations/restore.ts";
import { emptyInstallation, temporaryFolder } from "../support/empty-installation.ts";
import { faultSite } from "../support/fault-site.ts";
import { faultsFound } from "../support/faults-found.ts";
import { deals } from "../support/operated-server.ts";
import { serveInstallation } from "../support/serve-installation.ts";
import { skipUntried } from "../support/skip-untried.ts";
import { stagesOfDeals } from "../support/stages-of-deals.ts";
import { createTestClient } from "../support/test-client.ts";
import { canBackUp } from "../support/test-database.ts";
import { type Acknowledged, nothingYet, paperText, writeDeals } from "../support/write-deals.ts";

/** How many backups are made and restored; ten with `--mode complete`. */
const rounds = process.env["COMPLETE"] === "yes" ? 10 : 1;
const writers = 32;

const copyOf = ({ created, moved, papers }: Acknowledged): Acknowledged => ({
  created: new Set(created),
  moved: new Set(moved),
  papers: new Set(papers),
});

const able = await canBackUp();

it("a backup under 32 writers, restored where nothing is, has everything that was acknowledged before it began", async ({
  skip,
}) => {
  if (!able) return skipUntried(skip, "there is no pg_dump that is new enough");
  const site = await faultSite();
  onTestFinished(site.remove);
  const product = await site.start();
  onTestFinished(() => void product.end("SIGKILL"));
  const known = nothingYet();
  for (let round = 0; round < rounds; round += 1) {
    let isOver = false;
    const writing = Array.from({ length: writers }, (_, writer) =>
      writeDeals(product, known, writer, () => isOver),
    );
    // Another moment each time, but not before each writer has written again.
    const enough = known.moved.size + 2 * writers + ((round * 37) % 160);
    while (known.moved.size < enough) await pause(1);
    const before = copyOf(known);
    const folder = join(await temporaryFolder(), "backup");
    const made = await backup(site.installation, folder, { product: "0", now: new Date().toISOString() });
    expect(made).toMatchObject({ ok: true, value: { damaged: [] } });
    const meanwhile = copyOf(known);
    expect(meanwhile.created.size).toBeGreaterThan(before.created.size);
    // What is looked into is the restored one: what came after the backup is not in it.
    await expect.poll(() => known.created.size, { interval: 1 }).toBeGreaterThan(meanwhile.created.size);
    isOver = true;
    await Promise.all(writing);
    const later = [...known.created].filter((id) => !meanwhile.created.has(id));

    const target = await emptyInstallation();
    const restored = await restore(target, folder);
    expect(restored.ok ? [] : restored.findings).toEqual([]);
    expect((await faultsFound(target)).faults).toEqual([]);
    const server = await serveInstallation(target);
    try {
      const client = createTestClient(server.address);
      const password = "correct horse battery";
      expect((await client.post("/session", { email: "ada@example.org", password })).status).toBe(201);
      const stages = await stagesOfDeals((query) => client.get(`${deals}${query}`));
      expect([...before.created].filter((id) => !stages.has(id))).toEqual([]);
      expect([...before.moved].filter((id) => stages.get(id) !== "second")).toEqual([]);
      for (const id of before.papers) expect((await client.get(`/files/${id}`)).text).toBe(paperText);
      expect(later.filter((id) => stages.has(id))).toEqual([]);
    } finally {
      await server.stop();
    }
  }
  expect((await product.end("SIGTERM")).code).toBe(0);
}, 900_000);
