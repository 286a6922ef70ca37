import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Logger } from "pino";
import { refreshDerived } from "./commands/refresh-derived.ts";
import { startUploadSweep } from "./commands/removed-uploads.ts";
import { startBackfill } from "./commands/start-backfill.ts";
import { startIndexing } from "./commands/start-indexing.ts";
import type { Config } from "./config.ts";
import { createCompiledApps } from "./engine/compiled-apps.ts";
import { createImpactJobs } from "./engine/impact-jobs.ts";
import { createLatestRuns } from "./engine/latest-runs.ts";
import { linearPattern } from "./engine/linear-pattern.ts";
import { newId } from "./engine/new-id.ts";
import { createVersionFields } from "./engine/version-fields.ts";
import { startDispatcher } from "./events/dispatcher.ts";
import { createLiveFeed } from "./events/live-feed.ts";
import { createDiskVault } from "./files/disk-vault.ts";
import { readSecret } from "./files/read-secret.ts";
import { readTemplates } from "./files/read-templates.ts";
import { answerBrokenRequest } from "./http/answer-broken-request.ts";
import { createHttpApp } from "./http/create-http-app.ts";
import { drainedServer } from "./http/drained-server.ts";
import { routes } from "./http/routes/routes.ts";
import { FolderInUse } from "./folder-in-use.ts";
import { makeDataFolder } from "./make-data-folder.ts";
import { databaseFile, lockFile, restoringFolder, vaultFolder } from "./operations/installation.ts";
import { isThere } from "./operations/is-there.ts";
import { RestoreUnfinished } from "./restore-unfinished.ts";
import { productVersion } from "./product-version.ts";
import type { ServerMetrics } from "./metrics/server-metrics.ts";
import type { Services } from "./services.ts";
import { startWorkers } from "./workers/start-workers.ts";
import { type HeldLock, holdLock } from "./store/sqlite/hold-lock.ts";
import { openStore } from "./store/open-store.ts";
import { type StoreObserver, unobserved } from "./store/store-observer.ts";
import type { Store, StoreLocation } from "./store/store.ts";

/** A server that serves. */
export interface RunningServer {
  readonly address: string;
  readonly services: Services;
  /** The token for creating the first account; null once there is one. */
  readonly setupToken: string | null;
  /** Waits for everything that follows from what was written so far. */
  settled(): Promise<void>;
  /** Lets requests under way end, then closes everything. */
  stop(): Promise<void>;
}

/** What comes with the program: the prebuilt apps, and the built pages (null for none). */
export interface Shipped {
  readonly templates: string;
  readonly client: string | null;
}

const noLock: HeldLock = { release: () => Promise.resolve() };

/** How long requests under way may take to end, in milliseconds. */
const patience = 7_000;

/** Puts everything together and serves. Throws where the data or the port cannot be had, or another server has them. */
export async function startServer(
  config: Config,
  shipped: Shipped,
  log: Logger,
  open: (location: StoreLocation, observer: StoreObserver) => Promise<Store> = openStore,
): Promise<RunningServer> {
  const { dataDir } = config;
  await makeDataFolder(dataDir);
  if (await isThere(join(dataDir, restoringFolder))) throw new RestoreUnfinished(dataDir);
  // Servers that share a database may share a folder for their files as well.
  const lock = config.databaseUrl === null ? await holdLock(join(dataDir, lockFile)) : noLock;
  if (lock === null) throw new FolderInUse(dataDir);
  const setupToken = config.setupToken ?? (await readSecret(join(dataDir, "setup-token")));
  const { databaseUrl: url } = config;
  const database = url === null ? "sqlite" : "postgres";
  const metrics = config.metricsToken === null ? null : await metricsOf(database);
  const store = await open(
    url === null ? { file: join(dataDir, databaseFile) } : { url },
    metrics?.observer ?? unobserved,
  );
  const workers = startWorkers();
  const services: Services = {
    store,
    apps: createCompiledApps(store, { matches: linearPattern }),
    templates: readTemplates(shipped.templates),
    files: createDiskVault(join(dataDir, vaultFolder)),
    workers,
    versionFields: createVersionFields(store),
    latest: createLatestRuns(),
    live: createLiveFeed(store, (error) => log.error({ err: error }, "what happens cannot be followed")),
    impacts: createImpactJobs(workers, newId, (error, name) =>
      log.error({ err: error, app: name }, "impact not measured"),
    ),
    log,
    setupToken,
    published() {
      backfill.poke();
      indexing.poke();
    },
    uploadsRemoved() {
      sweep.poke();
    },
    async keepExport(app, document) {
      const folder = join(dataDir, "exports");
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(join(folder, `${app}-${newId()}.json`), document, { mode: 0o600 });
    },
    now: () => new Date().toISOString(),
    newId,
    matches: linearPattern,
  };
  const dispatcher = startDispatcher(store, [refreshDerived(services)], {
    onError: (error, handler, event) => log.error({ err: error, handler, event: event?.id }, "not handled"),
  });
  const backfill = startBackfill(services, (error, name) =>
    log.error({ err: error, app: name }, "records not brought up to date"),
  );
  const indexing = startIndexing(services, (error) => log.error({ err: error }, "search not indexed"));
  const sweep = startUploadSweep(services, (error) =>
    log.error({ err: error }, "removed uploads still there"),
  );
  metrics?.watch({ store, dispatcher, impacts: services.impacts });
  const app = createHttpApp(services, routes(), {
    trustProxy: config.trustProxy,
    client: shipped.client,
    metrics: metrics && { ...metrics, token: config.metricsToken ?? "" },
  });
  const server = createServer(app);
  const answers = drainedServer(server);
  server.on("clientError", answerBrokenRequest);
  server.requestTimeout = 60_000;
  server.headersTimeout = 15_000;
  // Longer than the minute for which proxies and browsers keep a connection: who sends over it must not find it shut.
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(config.port, config.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const host = config.host.includes(":") ? `[${config.host}]` : config.host;
  return {
    address: `http://${host === "0.0.0.0" ? "localhost" : host}:${String(port)}`,
    services,
    setupToken: (await store.users.count()) === 0 ? setupToken : null,
    async settled() {
      await backfill.settled();
      await indexing.settled();
      await dispatcher.settled();
    },
    async stop() {
      const drained = answers.drain(patience);
      await services.live.close();
      await drained;
      await workers.close();
      await backfill.stop();
      await sweep.stop();
      await indexing.stop();
      await dispatcher.stop();
      await store.close();
      await lock.release();
    },
  };
}

/** Who does not read them does without what measures. */
async function metricsOf(database: "sqlite" | "postgres"): Promise<ServerMetrics> {
  const { createServerMetrics } = await import("./metrics/server-metrics.ts");
  return createServerMetrics({ version: productVersion, database });
}
