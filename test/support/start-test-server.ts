import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { readConfig } from "../../server/config.ts";
import { installationOf, type Installation } from "../../server/operations/installation.ts";
import { startServer, type RunningServer } from "../../server/start-server.ts";
import { openStore } from "../../server/store/open-store.ts";
import type { StoreObserver } from "../../server/store/store-observer.ts";
import type { Store, StoreLocation } from "../../server/store/store.ts";
import { databaseUrl, dropDatabase } from "./test-database.ts";
import { createTestClient, type TestClient } from "./test-client.ts";

/** A server on a free port with an empty data folder, and its first administrator. */
export interface TestServer extends RunningServer {
  readonly admin: TestClient;
  /** Where its data lies. */
  readonly installation: Installation;
  /** Somebody who has not signed in. */
  client(): TestClient;
  /** A new account without roles, signed in. */
  person(name: string): Promise<TestClient>;
  /** Another server on the same database, with the same files; whoever asks for it stops it. */
  beside(): Promise<RunningServer>;
  /** Stops it and throws its data away. */
  remove(): Promise<void>;
}

const password = "correct horse battery";

/**
 * Starts a server over real HTTP and sets it up. `log` takes its JSON lines; `environment` goes on top of its own; `over`
 * puts something over its store, which `open` opens.
 */
export async function startTestServer(
  log: { write(line: string): void } = { write: () => undefined },
  environment: { readonly [name: string]: string } = {},
  over: (store: Store) => Store = (store) => store,
  open: (location: StoreLocation, observer: StoreObserver) => Promise<Store> = openStore,
): Promise<TestServer> {
  const dataDir = await mkdtemp(join(tmpdir(), "pipewright-"));
  const databaseAddress = await databaseUrl(dataDir);
  const read = readConfig({
    DATA_DIR: dataDir,
    DATABASE_URL: databaseAddress,
    PORT: "0",
    SETUP_TOKEN: "set-up-token",
    LOG_LEVEL: "warn",
    ...environment,
  });
  if (!read.ok) throw new Error(read.sentence);
  const templates = join(import.meta.dirname, "../../templates");
  const start = () =>
    startServer(
      read.config,
      { templates, client: null },
      pino({ level: read.config.logLevel }, log),
      async (...opening) => over(await open(...opening)),
    );
  const server = await start();
  const client = () => createTestClient(server.address);
  const admin = client();
  await admin.post("/setup", { token: "set-up-token", name: "Ada", email: "ada@example.org", password });
  return {
    ...server,
    admin,
    installation: installationOf(read.config),
    client,
    beside: start,
    async person(name) {
      const email = `${name.toLowerCase()}@example.org`;
      const created = await admin.post("/users", { name, email, password });
      if (created.status !== 201) throw new Error(JSON.stringify(created.body));
      const somebody = client();
      await somebody.post("/session", { email, password });
      return somebody;
    },
    async remove() {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
      await dropDatabase(dataDir);
    },
  };
}
