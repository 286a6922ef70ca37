import { jobs, type JobName } from "./jobs.ts";
import { startLane } from "./start-lane.ts";
import type { RunOptions, Workers } from "./workers.ts";

export interface WorkersOptions {
  /** How many jobs may wait in each lane. */
  readonly waiting?: number;
  /** Milliseconds after which a thread without a job ends. */
  readonly idle?: number;
}

/** Two threads at most: one for short jobs, and one for long ones, which leaves the processor to everybody else. */
export function startWorkers({ waiting = 32, idle = 30_000 }: WorkersOptions = {}): Workers {
  const short = startLane({ quietly: false, waiting, idle });
  const long = startLane({ quietly: true, waiting, idle });
  const run = (job: JobName, input: unknown, options: RunOptions = {}): Promise<unknown> =>
    (jobs[job].long ? long : short).run(job, input, options);
  return {
    run: run as Workers["run"],
    close: async () => void (await Promise.all([short.close(), long.close()])),
  };
}
