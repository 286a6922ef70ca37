import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { pino } from "pino";
import { readConfig } from "./config.ts";
import { startFailure } from "./start-failure.ts";
import { startServer } from "./start-server.ts";

const drainFor = 9_000;

function programRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "templates")) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

async function main(): Promise<void> {
  const read = readConfig(process.env);
  if (!read.ok) {
    process.stderr.write(`${read.sentence}\n`);
    process.exit(2);
  }
  const { config } = read;
  const log = pino({ level: config.logLevel, base: null }, pino.destination({ dest: 2, sync: false }));
  const root = programRoot();
  const client = join(root, "dist", "client");
  const shipped = { templates: join(root, "templates"), client: existsSync(client) ? client : null };
  const server = await startServer(config, shipped, log).catch((error: unknown) => {
    process.stderr.write(`${startFailure(config, error)}\n`);
    process.exit(2);
  });
  const token = server.setupToken === null ? "" : `  (set-up token: ${server.setupToken})`;
  process.stdout.write(`Pipewright serves at ${server.address}${token}\n`);

  const stop = () => {
    setTimeout(() => process.exit(1), drainFor).unref();
    void server.stop().then(() => process.exit(0));
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

await main();
