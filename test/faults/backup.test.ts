import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { backup } from "../../server/operations/backup.ts";
import { checkBackup } from "../../server/operations/check-backup.ts";
import { installationOf } from "../../server/operations/installation.ts";
import { verifyInstallation } from "../../server/operations/verify.ts";
import { operatedServer } from "../support/operated-server.ts";
import { serveInstallation } from "../support/serve-installation.ts";

const operated = operatedServer();
const root = join(import.meta.dirname, "../..");
/** In how many moments each is killed; all of them with `--mode complete`. */
const rounds = process.env["COMPLETE"] === "yes" ? 10 : 3;
const large = "x".repeat(2_000_000);

let parent: string;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "pipewright-faults-"));
  for (let count = 0; count < 12; count += 1) await operated.paper(`${String(count)}.txt`, large);
  for (let count = 0; count < 20; count += 1) await operated.deal({ name: `Deal ${String(count)}` });
}, 120_000);
afterAll(() => rm(parent, { recursive: true, force: true }));

/** Runs a command to its end. */
async function run(args: readonly string[], dataDir: string): Promise<void> {
  await once(start(args, dataDir), "exit");
}

function start(args: readonly string[], dataDir: string): ChildProcess {
  return spawn(process.execPath, [join(root, "dist/sources/pipewright.js"), ...args], {
    env: { PATH: process.env["PATH"], DATA_DIR: dataDir },
    stdio: "ignore",
  });
}

/** Runs a command, and kills it so many milliseconds after it has begun to write. */
async function killed(
  args: readonly string[],
  dataDir: string,
  begun: () => Promise<boolean>,
  after: number,
): Promise<void> {
  const child = start(args, dataDir);
  const ended = once(child, "exit");
  while (child.exitCode === null && !(await begun())) await pause(1);
  await pause(after);
  child.kill("SIGKILL");
  await ended;
}

const namesIn = (folder: string): Promise<readonly string[]> =>
  readdir(folder).catch((): readonly string[] => []);

/** Milliseconds after the first write: the first at once, the last when all is over. */
const moments = Array.from({ length: rounds }, (_, round) => (round * 240) / rounds);

describe("a backup that is killed", () => {
  it("at any moment is none, or whole", async () => {
    const { dataDir } = operated.server.installation;
    let broken = 0;
    for (const [round, moment] of moments.entries()) {
      const name = `round-${String(round)}`;
      const ofThis = async () => (await namesIn(parent)).filter((one) => one.startsWith(name));
      await killed(["backup", join(parent, name)], dataDir, async () => (await ofThis()).length > 0, moment);
      for (const left of await ofThis()) {
        const checked = await checkBackup(join(parent, left));
        if (left === name) expect(checked).toMatchObject({ ok: true });
        // What was put together under another name is refused, unless nothing was missing but its name.
        if (checked.ok) continue;
        broken += 1;
        const codes = checked.findings.map(({ code }) => code);
        expect(codes).toEqual([expect.stringMatching(/^(no-manifest|manifest-damaged)$/)]);
      }
      // What was left is not in the way of whoever asks again.
      if ((await ofThis()).includes(name)) continue;
      const again = { product: "0", now: "2026-11-26" };
      expect((await backup(operated.server.installation, join(parent, name), again)).ok).toBe(true);
    }
    expect(broken).toBeGreaterThan(0);
  }, 300_000);
});

describe("a restore that is killed", () => {
  it("at any moment leaves nothing that a server takes for an installation, or a whole one", async () => {
    const folder = join(parent, "to-restore");
    await run(["backup", folder], operated.server.installation.dataDir);
    let broken = 0;
    for (const [round, moment] of moments.entries()) {
      const dataDir = join(parent, `data-${String(round)}`);
      const target = installationOf({ dataDir, databaseUrl: null });
      const begun = async () => (await namesIn(dataDir)).includes("restoring");
      await killed(["restore", folder], dataDir, begun, moment);
      if (await begun()) {
        broken += 1;
        await expect(serveInstallation(target)).rejects.toThrow("was broken off");
        continue;
      }
      const faults: unknown[] = [];
      await verifyInstallation(target, { looked: () => undefined, found: (one) => void faults.push(one) });
      expect(faults).toEqual([]);
    }
    expect(broken).toBeGreaterThan(0);
  }, 300_000);
});
