import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { ImpactJobs } from "../engine/impact-jobs.ts";
import type { Dispatcher } from "../events/dispatcher.ts";
import type { Store } from "../store/store.ts";
import type { StoreObserver } from "../store/store-observer.ts";

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
  /** In the text format of Prometheus; what cannot be read at the moment is left out. */
  text(): Promise<string>;
}

const methods: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** Measures of a server and its process, all of them at nothing. */
export function createServerMetrics(info: {
  readonly version: string;
  readonly database: string;
}): ServerMetrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const requests = new Counter({
    ...{ registers, name: "pipewright_http_requests_total", help: "Requests that were answered." },
    labelNames: ["route", "method", "status"],
  });
  const took = new Histogram({
    ...{ registers, name: "pipewright_http_request_duration_seconds", help: "How long requests took." },
    labelNames: ["route", "method"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  });
  const waited = new Histogram({
    ...{
      registers,
      name: "pipewright_write_queue_wait_seconds",
      help: "How long writes waited for their turn.",
    },
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5],
  });
  const failed = new Counter({
    ...{ registers, name: "pipewright_database_errors_total", help: "What failed in the database." },
    labelNames: ["kind"],
  });
  new Gauge({
    ...{ registers, name: "pipewright_info", help: "What runs here." },
    labelNames: ["version", "database", "node"],
  }).set({ ...info, node: process.versions.node }, 1);

  /** A measure by name that is read when it is asked for, by the value of its label. */
  const read = (
    name: string,
    help: string,
    label: string,
    values: () => Promise<Iterable<readonly [string, number]>> | Iterable<readonly [string, number]>,
  ) =>
    new Gauge({
      ...{ registers, name, help, labelNames: [label] },
      async collect() {
        this.reset();
        try {
          for (const [of, value] of await values()) this.set({ [label]: of }, value);
        } catch {
          // A database that is away is told by what fails in it.
        }
      },
    });

  return {
    observer: {
      waited: (milliseconds) => waited.observe(milliseconds / 1000),
      failed: (kind) => failed.inc({ kind }),
    },
    served({ route, method: asked, status, seconds, endless }) {
      const method = methods.has(asked) ? asked : "other";
      requests.inc({ route, method, status: status === null ? "aborted" : String(status) });
      if (!endless) took.observe({ route, method }, seconds);
    },
    watch({ store, dispatcher, impacts }) {
      new Gauge({
        ...{ registers, name: "pipewright_write_queue_length", help: "How many writes wait." },
        collect() {
          this.set(store.waiting());
        },
      });
      read("pipewright_events_backlog", "Events that are still to be handled.", "handler", () =>
        dispatcher.backlog(),
      );
      read("pipewright_impact_jobs", "The impacts of drafts that were asked for last.", "state", () =>
        Object.entries(impacts.counts()),
      );
    },
    text: () => register.metrics(),
  };
}
