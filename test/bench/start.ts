import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { freePort } from "../support/free-port.ts";
import { startProduct } from "../support/start-product.ts";
import type { Bench } from "./bench.ts";
import { median } from "./median.ts";
import { onSqlite } from "./on-sqlite.ts";
import { watchedProduct } from "./watched-product.ts";

const root = join(import.meta.dirname, "../..");
const rounds = 5;

/** From `npm start` on an installed tree to the first answer, and what a server holds that nobody asks anything. */
export const start: Bench = {
  size: 10_000,
  run: (tell, size) =>
    onSqlite.unindexed(size, async ({ dataDir }) => {
      // The first one brings the index of search up to date, which only happens after samples came past it.
      const first = await startProduct(dataDir);
      await setTimeout(5_000);
      await first.stop();
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1) times.push(await firstAnswer(dataDir));
      tell("the first answer after npm start", median(times), "s");
      tell("the slowest of them", Math.max(...times), "s");
      const product = await watchedProduct(dataDir);
      await setTimeout(10_000);
      tell("idle memory", (await product.memory("as it is")).rss / 2 ** 20, "MB");
      await product.stop();
    }),
};

/** Seconds until the first 200. */
async function firstAnswer(dataDir: string): Promise<number> {
  const port = await freePort();
  const begun = performance.now();
  const child = spawn("npm", ["start"], {
    cwd: root,
    detached: true,
    stdio: "ignore",
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], PORT: String(port), DATA_DIR: dataDir },
  });
  const ended = once(child, "exit");
  let running = true;
  void ended.then(() => (running = false));
  try {
    while (!(await answers(port))) {
      if (!running) throw new Error("npm start ended before it served");
      await setTimeout(5);
    }
    return (performance.now() - begun) / 1000;
  } finally {
    // What npm has started is in its group.
    if (child.pid !== undefined && running) process.kill(-child.pid, "SIGTERM");
    await ended;
    while (await answers(port)) await setTimeout(20);
  }
}

async function answers(port: number): Promise<boolean> {
  try {
    const { status } = await fetch(`http://127.0.0.1:${String(port)}/api/health/ready`);
    return status === 200;
  } catch {
    return false;
  }
}
