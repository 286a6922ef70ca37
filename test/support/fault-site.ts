import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installationOf, type Installation } from "../../server/operations/installation.ts";
import { oneStepWay } from "./one-step-way.ts";
import { publishApp } from "./publish-app.ts";
import { smallApp } from "./small-app.ts";
import { createTestClient } from "./test-client.ts";
import { databaseUrl, dropDatabase } from "./test-database.ts";

/** What is written while faults happen: deals that are counted, moved from a first stage into a second, and have papers. */
const app = smallApp({
  schema: {
    type: "object",
    properties: {
      name: { type: "string", maxLength: 120 },
      count: { type: "integer" },
      papers: { type: "array", format: "files" },
    },
  },
  pipelines: [oneStepWay],
});

/** An answer as it came over the wire. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly retryAfter: string | null;
}

/** A request that a fault may meet. */
export interface Asked {
  readonly body?: object;
  readonly headers?: { readonly [name: string]: string };
}

/** The built product as a process that can be killed. */
export interface FaultyProduct {
  readonly pid: number;
  /** From its start until it served, in milliseconds. */
  readonly readyAfter: number;
  /** Asks it; throws where the connection breaks. Paths begin below the deals' `/records`. */
  ask(method: string, path: string, asked?: Asked): Promise<Answer>;
  /** Sends it a signal; its exit code, null where the signal ended it, and how many milliseconds that took. */
  end(signal: "SIGKILL" | "SIGTERM"): Promise<{ readonly code: number | null; readonly took: number }>;
}

/** What is wrong with a product. */
export interface Sabotage {
  /** It kills itself when it is about to send so many answers to what was written. */
  readonly diesAtAnswer?: number;
  /** It acknowledges what is written before the database has it on the disk. */
  readonly neverSyncs?: true;
}

/** An installation on which products start, one after the other. */
export interface FaultSite {
  readonly installation: Installation;
  start(how?: Sabotage): Promise<FaultyProduct>;
  remove(): Promise<void>;
}

/** What a process loads before the product, to die when all is written and nothing is answered. */
const dying = (answer: number): string =>
  `data:text/javascript,${encodeURIComponent(`
    import { ServerResponse } from "node:http";
    const { end } = ServerResponse.prototype;
    let left = ${String(answer)};
    ServerResponse.prototype.end = function (...given) {
      if (this.req.method === "POST" && this.statusCode < 300 && (left -= 1) === 0)
        process.kill(process.pid, "SIGKILL");
      return end.apply(this, given);
    };`)}`;

/** What a process loads before the product, to open its database as if losing it did no harm. */
const careless = (program: string): string =>
  `data:text/javascript,${encodeURIComponent(`
    import { createRequire } from "node:module";
    const require = createRequire(${JSON.stringify(program)});
    const { Client } = require("pg");
    const { query } = Client.prototype;
    Client.prototype.query = function (asked, ...given) {
      const settings = /'synchronous_commit', 'on', false\\) WHERE [^;]*/;
      const off = "'synchronous_commit', 'off', false)";
      return query.call(this, typeof asked === "string" ? asked.replace(settings, off) : asked, ...given);
    };
    const { Database } = require("sqlite3");
    const { prepare } = Database.prototype;
    Database.prototype.prepare = function (sql, ...given) {
      return prepare.call(this, sql.replace("synchronous = FULL", "synchronous = OFF"), ...given);
    };`)}`;

const main = join(import.meta.dirname, "../../dist/server/main.js");
const setupToken = "token-of-the-faults";
const deals = "/api/apps/small/forms/deal/records";

/** Sets an installation up, its data in `below`, in a database of its own where none is given. */
export async function faultSite({
  below = tmpdir(),
  database,
}: { readonly below?: string; readonly database?: string } = {}): Promise<FaultSite> {
  const dataDir = await mkdtemp(join(below, "pipewright-faults-"));
  const address = database ?? (await databaseUrl(dataDir));
  let token = "";

  async function run({ diesAtAnswer, neverSyncs }: Sabotage = {}) {
    const begun = performance.now();
    const before = [
      ...(diesAtAnswer === undefined ? [] : ["--import", dying(diesAtAnswer)]),
      ...(neverSyncs === undefined ? [] : ["--import", careless(main)]),
    ];
    const child = spawn(process.execPath, [...before, main], {
      stdio: ["ignore", "pipe", "ignore"],
      env: {
        ...{ PATH: process.env["PATH"], PORT: "0", DATA_DIR: dataDir, DATABASE_URL: address },
        ...{ SETUP_TOKEN: setupToken, LOG_LEVEL: "fatal" },
      },
    });
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    const served = await new Promise<string>((resolve, reject) => {
      let printed = "";
      child.stdout.on("data", (text: Buffer) => {
        printed += text.toString();
        const found = /serves at (http:\S+).*\n/.exec(printed)?.[1];
        if (found !== undefined) resolve(found);
      });
      void ended.then((code) => reject(new Error(`The product ended with ${String(code)} before it served`)));
    });
    const readyAfter = performance.now() - begun;
    const end: FaultyProduct["end"] = async (signal) => {
      const asked = performance.now();
      child.kill(signal);
      return { code: await ended, took: performance.now() - asked };
    };
    return { pid: child.pid ?? 0, served, readyAfter, end };
  }

  const first = await run();
  const admin = createTestClient(first.served);
  const password = "correct horse battery";
  await admin.post("/setup", { token: setupToken, name: "Ada", email: "ada@example.org", password });
  await publishApp(admin, app);
  const made = await admin.post("/tokens", { name: "faults", scope: "write", days: 1 });
  if (made.status !== 201) throw new Error(made.text);
  token = made.body.secret as string;
  await first.end("SIGTERM");

  return {
    installation: installationOf({ dataDir, databaseUrl: address === "" ? null : address }),
    async start(how) {
      const { pid, served, readyAfter, end } = await run(how);
      const ask: FaultyProduct["ask"] = async (method, path, { body, headers = {} } = {}) => {
        const sent = body instanceof FormData ? body : body && JSON.stringify(body);
        const kind =
          body === undefined || body instanceof FormData ? {} : { "Content-Type": "application/json" };
        const response = await fetch(`${served}${deals}${path}`, {
          method,
          headers: { Authorization: `Bearer ${token}`, ...kind, ...headers },
          ...(sent !== undefined && { body: sent }),
        });
        const text = await response.text();
        return { status: response.status, text, retryAfter: response.headers.get("retry-after") };
      };
      return { pid, readyAfter, ask, end };
    },
    async remove() {
      await rm(dataDir, { recursive: true, force: true });
      if (database === undefined) await dropDatabase(dataDir);
    },
  };
}
