import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { vaultPath } from "../../../server/files/vault-path.ts";
import { backup } from "../../../server/operations/backup.ts";
import { manifestText, readManifest, type Manifest } from "../../../server/operations/manifest.ts";
import { restore } from "../../../server/operations/restore.ts";
import { startFailure } from "../../../server/start-failure.ts";
import { holdLock } from "../../../server/store/sqlite/hold-lock.ts";
import { emptyInstallation, temporaryFolder } from "../../support/empty-installation.ts";
import { operatedServer } from "../../support/operated-server.ts";
import { runSql } from "../../support/run-sql.ts";
import { serveInstallation } from "../../support/serve-installation.ts";
import { countedTables } from "../../support/counted-tables.ts";
import { canBackUp, onPostgres } from "../../support/test-database.ts";

const able = await canBackUp();
const operated = operatedServer();
let parent: string;
let whole: string;
let upload: string;
const database = onPostgres() ? "database.dump" : "database.sqlite";

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "pipewright-backups-"));
  if (!able) return;
  whole = join(parent, "whole");
  const paper = await operated.paper("offer.txt", "An offer that is long enough to be damaged");
  upload = `data/files/${vaultPath(paper)}`;
  await operated.deal({ name: "First", papers: [paper] });
  const made = await backup(operated.server.installation, whole, { product: "0.1.0", now: "2026-11-26" });
  if (!made.ok) throw new Error(JSON.stringify(made.findings));
});
afterAll(() => rm(parent, { recursive: true, force: true }));

/** A copy of the backup in which something is changed. */
async function changed(change: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(await temporaryFolder(), "backup");
  await cp(whole, folder, { recursive: true });
  await change(folder);
  return folder;
}

async function flipByte(path: string, from: number): Promise<void> {
  const bytes = await readFile(path);
  const at = Math.floor(bytes.length * from);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(path, bytes);
}

/** Writes the manifest anew, with the digest that goes with what it says. */
async function retell(folder: string, change: Partial<Manifest>): Promise<void> {
  const path = join(folder, "manifest.json");
  const read = readManifest(await readFile(path, "utf8"));
  if (!read.ok) throw new Error("The manifest is damaged");
  await writeFile(path, manifestText({ ...read.value, ...change }));
}

describe.runIf(able)("a restore", () => {
  test.each<readonly [string, string, (folder: string) => Promise<void>]>([
    ["a byte of the manifest", "manifest-damaged", (folder) => flipByte(join(folder, "manifest.json"), 0.5)],
    ["its last byte", "manifest-damaged", (folder) => flipByte(join(folder, "manifest.json"), 0.999)],
    ["a byte of the database", "backup-file-damaged", (folder) => flipByte(join(folder, database), 0.7)],
    ["a byte of an upload", "backup-file-damaged", (folder) => flipByte(join(folder, upload), 0.5)],
    ["an upload that is missing", "backup-file-missing", (folder) => rm(join(folder, upload))],
    ["no manifest", "no-manifest", (folder) => rm(join(folder, "manifest.json"))],
    ["a newer format", "newer-format", (folder) => retell(folder, { format: 2 })],
    ["an unknown migration", "newer-migrations", (folder) => retell(folder, { migrations: ["999-later"] })],
    [
      "a file outside of it",
      "manifest-damaged",
      (folder) => retell(folder, { files: [{ path: "data/../../etc", size: 0, sha256: "" }] }),
    ],
    [
      "a lock among its files",
      "manifest-damaged",
      (folder) => retell(folder, { files: [{ path: "data/in-use.lock", size: 0, sha256: "" }] }),
    ],
    [
      "the other database",
      "other-database",
      async (folder) => {
        const other = onPostgres() ? "sqlite" : "postgres";
        const name = onPostgres() ? "database.sqlite" : "database.dump";
        // Sound for itself, so that nothing else is in the way.
        await cp(join(folder, database), join(folder, name));
        const read = readManifest(await readFile(join(folder, "manifest.json"), "utf8"));
        const files = read.ok ? read.value.files : [];
        await retell(folder, {
          database: other,
          files: files.map((file) => (file.path === database ? { ...file, path: name } : file)),
        });
      },
    ],
  ])("refuses %s (%s), and touches nothing", async (_what, code, change) => {
    const target = await emptyInstallation();
    const outcome = await restore(target, await changed(change));
    const codes = outcome.ok ? [] : outcome.findings.map((one) => one.code);
    // What is no database of the kind that is told is refused before it is looked where it shall go.
    const accepted = code === "other-database" ? [code, "database-damaged", "program-failed"] : [code];
    expect(accepted).toContain(codes[0]);
    expect(codes).toHaveLength(1);
    expect(await readdir(join(target.dataDir, "..")).catch(() => [])).toEqual([]);
    expect(await restore(target, whole)).toMatchObject({ ok: true });
  });

  test("goes into nothing that is not empty: a folder, a database, a folder that a server works with", async () => {
    const target = await emptyInstallation();
    await mkdir(target.dataDir);
    await writeFile(join(target.dataDir, "notes.txt"), "Mine");
    expect(await restore(target, whole)).toMatchObject({
      findings: [{ code: "data-not-empty", params: { name: "notes.txt" } }],
    });
    expect(await readdir(target.dataDir)).toEqual(["notes.txt"]);
    await rm(join(target.dataDir, "notes.txt"));

    const held = await holdLock(join(target.dataDir, "in-use.lock"));
    expect(await restore(target, whole)).toMatchObject({ findings: [{ code: "in-use" }] });
    await held?.release();

    expect(await restore(target, whole)).toMatchObject({ ok: true });
    if (onPostgres()) expect(await countedTables(target.location)).toMatchObject({ others: [] });
    const again = await restore({ ...target, dataDir: join(await temporaryFolder(), "other") }, whole);
    if (onPostgres()) expect(again).toMatchObject({ findings: [{ code: "database-not-empty" }] });
  });

  test.runIf(onPostgres())("takes a dump that is longer than what waits on its way to be read", async () => {
    const { installation } = operated.server;
    const noise = `SELECT string_agg(md5(random()::text), '') FROM generate_series(1, 200000)`;
    await runSql(installation.location, [`INSERT INTO setting (key, value) VALUES ('noise', (${noise}))`]);
    const folder = join(parent, "large");
    expect(await backup(installation, folder, { product: "0.1.0", now: "2026-11-28" })).toMatchObject({
      ok: true,
    });
    const restored = await restore(await emptyInstallation(), folder);
    expect(restored.ok ? [] : restored.findings).toEqual([]);
  });

  test("that was broken off lets no server start, and is not taken up again over what is there", async () => {
    const target = await emptyInstallation();
    await mkdir(join(target.dataDir, "restoring"), { recursive: true });
    const started = await serveInstallation(target).catch((error: unknown) => error);
    const shown = { host: "127.0.0.1", port: 0, dataDir: target.dataDir, databaseUrl: null };
    expect(startFailure(shown, started)).toContain("was broken off. Empty the folder, and restore again.");
    expect(await restore(target, whole)).toMatchObject({ findings: [{ code: "restore-broken-off" }] });
  });
});
