/** What a job has beside its input. */
export interface JobContext {
  /** Aborted when nobody waits for the result any more: a long job looks now and then, and ends. */
  readonly signal: AbortSignal;
  /** Tells how far the job has come: plain data, told to whoever waits. */
  progress(state: unknown): void;
}

/** Work that is done in a thread of its own: plain data in, plain data out, nothing shared. */
export type Job<Input, Output> = (input: Input, context: JobContext) => Promise<Output>;
