import { jobs, lanes, type JobName, type LaneName } from "./jobs.ts";
import { startLane, type Lane } from "./start-lane.ts";
import type { RunOptions, Workers } from "./workers.ts";

export interface WorkersOptions {
  /** How many jobs may wait in each lane. */
  readonly waiting?: number;
  /** Milliseconds after which a thread without a job ends. */
  readonly idle?: number;
}

/** One thread at most for each lane. */
export function startWorkers({ waiting = 32, idle = 30_000 }: WorkersOptions = {}): Workers {
  const start = (name: LaneName): Lane => startLane({ ...lanes[name], waiting, idle });
  const started: { readonly [N in LaneName]: Lane } = {
    checks: start("checks"),
    scores: start("scores"),
    impacts: start("impacts"),
  };
  const run = (job: JobName, input: unknown, options: RunOptions = {}): Promise<unknown> =>
    started[jobs[job].lane].run(job, input, options);
  return {
    run: run as Workers["run"],
    close: async () => void (await Promise.all(Object.values(started).map((lane) => lane.close()))),
  };
}
