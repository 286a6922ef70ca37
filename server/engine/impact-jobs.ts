import type { Finding } from "../../runtime/core/diff/impact-tally.ts";
import type { ImpactProgress, ImpactQuestion } from "../workers/jobs/measure-impact.ts";
import type { Workers } from "../workers/workers.ts";
import { WorkersClosed } from "../workers/workers-closed.ts";

/** The impact of a draft, on its way or found. */
export interface ImpactJob {
  readonly id: string;
  readonly app: string;
  readonly state: "running" | "done" | "cancelled" | "failed";
  readonly progress: ImpactProgress;
  readonly findings: readonly Finding[];
}

/** The impacts that were asked for last. They live in memory: whoever wants one that is gone asks anew. */
export interface ImpactJobs {
  /** Begins to measure; what the same person still has running for the app is cancelled. */
  start(app: string, user: string, question: ImpactQuestion): ImpactJob;
  get(app: string, id: string): ImpactJob | undefined;
  /** Waits for its end, but for no more than so many milliseconds. */
  settled(id: string, patience: number): Promise<void>;
  /** How many of those that are remembered are in which state. */
  counts(): { readonly [state in ImpactJob["state"]]: number };
  /** False where there is no such job. */
  cancel(app: string, id: string): boolean;
}

interface Entry {
  job: ImpactJob;
  readonly user: string;
  readonly cancelling: AbortController;
  readonly ended: Promise<void>;
}

/** So many are remembered. */
const most = 12;

/** `onError` hears of what went wrong, not of what was broken off. */
export function createImpactJobs(
  workers: Workers,
  newId: () => string,
  onError: (error: unknown, app: string) => void,
): ImpactJobs {
  const entries = new Map<string, Entry>();

  function change(id: string, what: Partial<ImpactJob>): void {
    const entry = entries.get(id);
    if (entry !== undefined) entry.job = { ...entry.job, ...what };
  }

  function forget(): void {
    const ended = [...entries.values()].filter(({ job }) => job.state !== "running");
    for (const { job } of ended.slice(0, Math.max(0, entries.size - most))) entries.delete(job.id);
  }

  async function measure(
    id: string,
    app: string,
    question: ImpactQuestion,
    signal: AbortSignal,
  ): Promise<void> {
    try {
      const onProgress = (progress: unknown) => change(id, { progress: progress as ImpactProgress });
      const findings = await workers.run("measure-impact", question, { signal, onProgress });
      change(id, { state: "done", findings });
    } catch (error) {
      // A process that ends breaks off what it measures, as whoever cancels does.
      const brokenOff = signal.aborted || error instanceof WorkersClosed;
      change(id, { state: brokenOff ? "cancelled" : "failed" });
      if (!brokenOff) onError(error, app);
    }
  }

  return {
    start(app, user, question) {
      for (const entry of entries.values()) {
        if (entry.user === user && entry.job.app === app) entry.cancelling.abort(new Error("asked anew"));
      }
      forget();
      const id = newId();
      const cancelling = new AbortController();
      const job: ImpactJob = { id, app, state: "running", progress: { done: 0, total: 0 }, findings: [] };
      // The entry is there before the job can come to its end.
      const ended = Promise.resolve().then(() => measure(id, app, question, cancelling.signal));
      entries.set(id, { job, user, cancelling, ended });
      return job;
    },
    get(app, id) {
      const job = entries.get(id)?.job;
      return job?.app === app ? job : undefined;
    },
    async settled(id, patience) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, patience)));
      await Promise.race([entries.get(id)?.ended, late]);
      clearTimeout(timer);
    },
    counts() {
      const counts = { running: 0, done: 0, cancelled: 0, failed: 0 };
      for (const { job } of entries.values()) counts[job.state] += 1;
      return counts;
    },
    cancel(app, id) {
      const entry = entries.get(id);
      if (entry?.job.app !== app) return false;
      entry.cancelling.abort(new Error("cancelled"));
      return true;
    },
  };
}
