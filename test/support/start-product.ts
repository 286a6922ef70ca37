import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The built product as a process of its own, with an empty data folder. */
export interface Product {
  readonly address: string;
  readonly setupToken: string;
  /** Asks it to end, and fails unless it ends well; its data is thrown away. */
  stop(): Promise<void>;
}

const root = join(import.meta.dirname, "../..");
const setupToken = "token-of-the-browser-tests";
/** One that the last product has left: at the same address a browser still has the scripts. */
let freePort = "0";

/**
 * Starts what `npm run build` has made on a free port, and waits for the one line with its address. Data in a folder
 * that is given stays there, and in the database of an address.
 */
export async function startProduct(keptIn?: string, databaseUrl = ""): Promise<Product> {
  const main = join(root, "dist", "server", "main.js");
  if (!existsSync(main)) throw new Error("There is no built product: run `npm run build` first.");
  const dataDir = keptIn ?? (await mkdtemp(join(tmpdir(), "pipewright-e2e-")));
  const port = freePort;
  freePort = "0";
  const child = spawn(process.execPath, [main], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env["PATH"],
      NODE_ENV: "production",
      ...{ PORT: port, DATA_DIR: dataDir, DATABASE_URL: databaseUrl },
      ...{ SETUP_TOKEN: setupToken, LOG_LEVEL: "warn" },
    },
  });
  let printed = "";
  let logged = "";
  child.stderr.on("data", (text: Buffer) => (logged += text.toString()));
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (text: Buffer) => {
      printed += text.toString();
      const found = /serves at (http:\S+).*\n/.exec(printed)?.[1];
      if (found !== undefined) resolve(found);
    });
    void ended.then((code) => reject(new Error(`The product ended with ${String(code)}: ${logged}`)));
  });
  return {
    address,
    setupToken,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`The product ended before it was asked to: ${logged}`);
      child.kill("SIGTERM");
      const code = await ended;
      freePort = new URL(address).port;
      if (keptIn === undefined) await rm(dataDir, { recursive: true, force: true });
      if (code !== 0) throw new Error(`The product ended with ${String(code)}: ${logged}`);
      if (logged !== "") throw new Error(`The product logged warnings or errors: ${logged}`);
    },
  };
}
