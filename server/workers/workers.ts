import type { JobInput, JobName, JobOutput } from "./jobs.ts";

export interface RunOptions {
  /** Ends the job when nobody wants its result any more; `run` then throws the signal's reason. */
  readonly signal?: AbortSignal;
  onProgress?(state: unknown): void;
}

/** Threads beside the one that answers requests. */
export interface Workers {
  /**
   * Does a job and gives back its result. Throws `WorkersBusy` where too many wait, `WorkersClosed` where they are
   * closed before its end, `JobTooLong` where its time was up or its memory was full, and whatever the job threw.
   */
  run<N extends JobName>(job: N, input: JobInput<N>, options?: RunOptions): Promise<JobOutput<N>>;
  /** Breaks off what is under way and ends every thread. */
  close(): Promise<void>;
}
