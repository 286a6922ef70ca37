import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** The built product on a folder of data, asked for its memory. */
export interface WatchedProduct {
  readonly address: string;
  /** What it holds in bytes, as it is or once what nobody needs is collected. */
  memory(how: "as it is" | "collected"): Promise<NodeJS.MemoryUsage>;
  stop(): Promise<void>;
}

const main = join(import.meta.dirname, "../../dist/server/main.js");

/** Starts it on a free port. */
export async function watchedProduct(dataDir: string): Promise<WatchedProduct> {
  const child = fork(main, {
    execArgv: ["--expose-gc", "--import", join(import.meta.dirname, "tell-memory.js")],
    stdio: ["ignore", "pipe", "inherit", "ipc"],
    env: {
      PATH: process.env["PATH"],
      ...{ PORT: "0", DATA_DIR: dataDir, LOG_LEVEL: "warn", TELLS_MEMORY: "yes" },
    },
  });
  const ended = once(child, "exit");
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout?.on("data", (text: Buffer) => {
      const found = /serves at (http:\S+)/.exec(text.toString())?.[1];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => reject(new Error("The product ended before it served")));
  });
  return {
    address,
    async memory(how) {
      const told = once(child, "message");
      child.send(how);
      const [usage] = (await told) as [NodeJS.MemoryUsage];
      return usage;
    },
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
