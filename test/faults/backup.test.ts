import { spawn } from "node:child_process";
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
const rounds = process.env["MODE"] === "complete" ? 10 : 3;
const large = "x".repeat(2_000_000);

let parent: string;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "pipewright-faults-"));
  for (let count = 0; count < 12; count += 1) await operated.paper(`${String(count)}.txt`, large);
  for (let count = 0; count < 20; count += 1) await operated.deal({ name: `Deal ${String(count)}` });
}, 120_000);
afterAll(() => rm(parent, { recursive: true, force: true }));

/** Runs a command; kills it after so many milliseconds where it has not ended before. The milliseconds that it ran. */
async function run(args: readonly string[], dataDir: string, killedAfter?: number): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, [join(root, "dist/sources/pipewright.js"), ...args], {
    env: { PATH: process.env["PATH"], DATA_DIR: dataDir },
    stdio: "ignore",
  });
  const ended = once(child, "exit");
  if (killedAfter !== undefined) {
    await Promise.race([ended, pause(killedAfter)]);
    child.kill("SIGKILL");
  }
  await ended;
  return performance.now() - began;
}

/** Moments spread over the time that a whole run takes, the last part of it above all. */
const momentsOf = (whole: number): readonly number[] =>
  Array.from({ length: rounds }, (_, round) => whole * (0.3 + (0.7 * (round + 1)) / (rounds + 1)));

describe("a backup that is killed", () => {
  it("at any moment is none, or whole", async () => {
    const { dataDir } = operated.server.installation;
    const whole = await run(["backup", join(parent, "timed")], dataDir);
    expect(await checkBackup(join(parent, "timed"))).toMatchObject({ ok: true });
    for (const [round, moment] of momentsOf(whole).entries()) {
      const folder = join(parent, `round-${String(round)}`);
      await run(["backup", folder], dataDir, moment);
      const left = (await readdir(parent)).filter((name) => name.startsWith(`round-${String(round)}`));
      for (const name of left) {
        const checked = await checkBackup(join(parent, name));
        if (name === `round-${String(round)}`) expect(checked).toMatchObject({ ok: true });
        // What was put together under another name is refused, unless nothing was missing but its name.
        else if (!checked.ok)
          expect(checked.findings.map(({ code }) => code)).toEqual([
            expect.stringMatching(/^(no-manifest|manifest-damaged)$/),
          ]);
      }
      // Nobody who asks again is in the way of what was left.
      if (!left.includes(`round-${String(round)}`)) {
        const again = await backup(operated.server.installation, folder, { product: "0", now: "2026-11-26" });
        expect(again.ok).toBe(true);
      }
    }
  }, 300_000);
});

describe("a restore that is killed", () => {
  it("at any moment leaves nothing that a server takes for an installation, or a whole one", async () => {
    const { dataDir } = operated.server.installation;
    const folder = join(parent, "to-restore");
    await run(["backup", folder], dataDir);
    const whole = await run(["restore", folder], join(parent, "timed-restore"));
    for (const [round, moment] of momentsOf(whole).entries()) {
      const target = installationOf({ dataDir: join(parent, `data-${String(round)}`), databaseUrl: null });
      await run(["restore", folder], target.dataDir, moment);
      const names = await readdir(target.dataDir).catch((): string[] => []);
      if (names.includes("restoring")) {
        await expect(serveInstallation(target)).rejects.toThrow("was broken off");
      } else if (names.includes("pipewright.sqlite")) {
        const faults: unknown[] = [];
        await verifyInstallation(target, { looked: () => undefined, found: (one) => void faults.push(one) });
        expect(faults).toEqual([]);
      } else expect(names.filter((name) => !name.startsWith("in-use.lock"))).toEqual([]);
    }
  }, 300_000);
});
