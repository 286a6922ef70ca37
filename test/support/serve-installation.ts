import { join } from "node:path";
import { pino } from "pino";
import { readConfig } from "../../server/config.ts";
import type { Installation } from "../../server/operations/installation.ts";
import { startServer, type RunningServer } from "../../server/start-server.ts";

/** Starts a server on an installation; whoever asks for it stops it. */
export function serveInstallation({ dataDir, location }: Installation): Promise<RunningServer> {
  const url = "url" in location ? location.url : "";
  const read = readConfig({ DATA_DIR: dataDir, DATABASE_URL: url, PORT: "0", LOG_LEVEL: "error" });
  if (!read.ok) throw new Error(read.sentence);
  const templates = join(import.meta.dirname, "../../templates");
  const log = pino({ level: "error" }, { write: (line) => void process.stderr.write(line) });
  return startServer(read.config, { templates, client: null }, log);
}
