import { readdir, readFile, rename, rm, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { backup } from "../../../server/operations/backup.ts";
import type { Finding } from "../../../server/operations/finding.ts";
import { vaultPath } from "../../../server/files/vault-path.ts";
import { restore } from "../../../server/operations/restore.ts";
import { verifyBackup, verifyInstallation } from "../../../server/operations/verify.ts";
import { emptyInstallation, temporaryFolder } from "../../support/empty-installation.ts";
import { deals, operatedServer } from "../../support/operated-server.ts";
import { serveInstallation } from "../../support/serve-installation.ts";
import { createTestClient } from "../../support/test-client.ts";
import { canBackUp } from "../../support/test-database.ts";

const operated = operatedServer();
const made = { product: "0.1.0", now: "2026-11-26T12:00:00.000Z" };
const writers = 8;

const able = await canBackUp();

describe.runIf(able)("a backup", () => {
  test("under running writers has everything that was acknowledged before, and holds up nobody; restored, it goes on", async () => {
    const paper = await operated.paper("offer.txt", "An offer");
    const first = await operated.deal({ name: "First", papers: [paper] });
    await operated.move(first);
    const acknowledged: string[] = [];
    const end = new AbortController();
    const work = Array.from({ length: writers }, async (_, writer) => {
      for (let count = 0; !end.signal.aborted; count += 1)
        acknowledged.push(
          await operated.deal({ name: `Deal ${String(writer)}.${String(count)}`, after: first }),
        );
    });
    await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(40);

    const before = [...acknowledged];
    const folder = join(await temporaryFolder(), "backup");
    const outcome = await backup(operated.server.installation, folder, made);
    const meanwhile = acknowledged.length - before.length;
    end.abort();
    await Promise.all(work);
    expect(outcome).toMatchObject({ ok: true, value: { damaged: [] } });
    expect(meanwhile).toBeGreaterThan(0);

    const target = await emptyInstallation();
    expect(await restore(target, folder)).toMatchObject({ ok: true });
    expect(await faultsOf((report) => verifyInstallation(target, report))).toEqual([]);
    const server = await serveInstallation(target);
    try {
      const client = createTestClient(server.address);
      const password = "correct horse battery";
      expect((await client.post("/session", { email: "ada@example.org", password })).status).toBe(201);
      const there = new Set<string>();
      for (let next: string | null = ""; next !== null;) {
        const cursor: string = next === "" ? "" : `&cursor=${next}`;
        const page = await client.get(`${deals}?limit=200${cursor}`);
        for (const { id } of page.body.records as readonly { readonly id: string }[]) there.add(id);
        next = page.body.next as string | null;
      }
      expect([first, ...before].filter((id) => !there.has(id))).toEqual([]);
      expect((await client.get(`${deals}/${first}`)).body).toMatchObject({ stage: "second", revision: 2 });
      expect((await client.get(`/files/${paper}`)).text).toBe("An offer");
      const added = await client.post(deals, { data: { name: "Afterwards" } });
      expect(added.status, added.text).toBe(201);
    } finally {
      await server.stop();
    }
  });

  test("is for this user only, says what is in it, and nothing of it is left beside it", async () => {
    const parent = await temporaryFolder();
    const folder = join(parent, "deep", "backup");
    await operated.paper("terms.txt", "Terms");
    await backup(operated.server.installation, folder, made);
    expect(await readdir(join(parent, "deep"))).toEqual(["backup"]);
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      const { mode } = await stat(join(entry.parentPath, entry.name));
      expect(mode & 0o777, entry.name).toBe(entry.isDirectory() ? 0o700 : 0o600);
    }
    const manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as {
      readonly files: readonly { readonly path: string }[];
      readonly tables: { readonly [name: string]: number };
    };
    expect(manifest).toMatchObject({ format: 1, product: "0.1.0", takenAt: made.now });
    expect(manifest.tables["user"]).toBe(1);
    const listed = manifest.files.map(({ path }) => path);
    const found = entries
      .filter((entry) => entry.isFile() && entry.name !== "manifest.json")
      .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
    expect(found.sort()).toEqual([...listed].sort());
    expect(listed).not.toContain("data/in-use.lock");
    expect(await faultsOf((report) => verifyBackup(folder, report))).toEqual([]);
  });

  test("takes no folder that is there, none inside of what it saves, and nothing that is no installation", async () => {
    const { installation } = operated.server;
    const there = await temporaryFolder();
    const refusals = [
      await backup(installation, there, made),
      await backup(installation, join(installation.dataDir, "backup"), made),
      await backup(await emptyInstallation(), join(there, "backup"), made),
    ];
    expect(refusals.map((one) => !one.ok && one.findings.map(({ code }) => code))).toEqual([
      ["target-exists"],
      ["target-inside"],
      ["no-database"],
    ]);
    expect(await readdir(there)).toEqual([]);
  });

  test("that is broken off leaves nothing", async () => {
    const parent = await temporaryFolder();
    const breaking = new AbortController();
    const begun = backup(operated.server.installation, join(parent, "backup"), {
      ...made,
      signal: breaking.signal,
    });
    breaking.abort();
    expect(await begun).toMatchObject({ ok: false, findings: [{ code: "broken-off" }] });
    expect(await readdir(parent)).toEqual([]);
  });

  test("of an installation that has lost or damaged uploads is made, and tells of them", async () => {
    const [lost, cut] = [await operated.paper("lost.txt", "Lost"), await operated.paper("cut.txt", "Cut")];
    const pathOf = (id: string) => join(operated.server.installation.dataDir, "files", vaultPath(id));
    await rename(pathOf(lost), `${pathOf(lost)}.away`);
    await truncate(pathOf(cut), 1);
    const folder = join(await temporaryFolder(), "backup");
    const outcome = await backup(operated.server.installation, folder, made);
    expect(outcome.ok && outcome.value.damaged.map(({ code, params }) => [code, params["id"]])).toEqual([
      ["upload-missing", lost],
      ["upload-damaged", cut],
    ]);
    const live = await faultsOf((report) => verifyInstallation(operated.server.installation, report));
    expect(live).toEqual(["upload-missing", "upload-damaged"]);
    await rename(`${pathOf(lost)}.away`, pathOf(lost));
    await rm(pathOf(cut));
    await writeFile(pathOf(cut), "Cut", { mode: 0o600 });
  });
});

async function faultsOf(
  look: (report: { looked(): void; found(fault: Finding): void }) => Promise<unknown>,
): Promise<readonly string[]> {
  const codes: string[] = [];
  await look({ looked: () => undefined, found: ({ code }) => void codes.push(code) });
  return codes;
}
