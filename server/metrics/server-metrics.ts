import type { ImpactJobs } from "../engine/impact-jobs.ts";
import type { Dispatcher } from "../events/dispatcher.ts";
import type { Store } from "../store/store.ts";
import type { StoreObserver } from "../store/store-observer.ts";
import { processMetrics } from "./process-metrics.ts";
import { createRegistry } from "./registry.ts";

/** A request that was answered, or broken off: then its status is null. */
export interface Served {
  /** The pattern of its route, never its address. */
  readonly route: string;
  readonly method: string;
  readonly status: number | null;
  readonly seconds: number;
  /** A stream that goes on for as long as somebody listens: how long says nothing. */
  readonly endless: boolean;
}

/** What is measured of a server. */
export interface ServerMetrics {
  readonly observer: StoreObserver;
  served(request: Served): void;
  /** Begins to read what is asked for with the text. */
  watch(parts: {
    readonly store: Pick<Store, "waiting">;
    readonly dispatcher: Pick<Dispatcher, "backlog">;
    readonly impacts: Pick<ImpactJobs, "counts">;
  }): void;
  text(): Promise<string>;
  stop(): void;
}

const durations = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const waits = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5];

const methods: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** Measures of a server, all of them at nothing. */
export function createServerMetrics(info: {
  readonly version: string;
  readonly database: string;
}): ServerMetrics {
  const registry = createRegistry();
  registry.gauge("pipewright_info", "What runs here.", () => [
    { value: 1, labels: { ...info, node: process.versions.node } },
  ]);
  const requests = registry.counter("pipewright_http_requests_total", "Requests that were answered.");
  const took = registry.histogram(
    "pipewright_http_request_duration_seconds",
    "How long requests took.",
    durations,
  );
  const waited = registry.histogram(
    "pipewright_write_queue_wait_seconds",
    "How long writes waited for their turn.",
    waits,
  );
  const failed = registry.counter("pipewright_database_errors_total", "What failed in the database.");
  const stop = processMetrics(registry);
  return {
    observer: {
      waited: (milliseconds) => waited.observe(milliseconds / 1000),
      failed: (kind) => failed.add({ kind }),
    },
    served({ route, method, status, seconds, endless }) {
      const labels = { route, method: methods.has(method) ? method : "other" };
      requests.add({ ...labels, status: status === null ? "aborted" : String(status) });
      if (!endless) took.observe(seconds, labels);
    },
    watch({ store, dispatcher, impacts }) {
      registry.gauge("pipewright_write_queue_length", "How many writes wait.", () => [
        { value: store.waiting() },
      ]);
      registry.gauge("pipewright_events_backlog", "Events that are still to be handled.", async () =>
        [...(await dispatcher.backlog())].map(([handler, value]) => ({ value, labels: { handler } })),
      );
      registry.gauge("pipewright_impact_jobs", "The impacts of drafts that were asked for last.", () =>
        Object.entries(impacts.counts()).map(([state, value]) => ({ value, labels: { state } })),
      );
    },
    text: () => registry.text(),
    stop,
  };
}
