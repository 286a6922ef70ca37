import { JobTooLong } from "./job-too-long.ts";
import { jobs, type JobName } from "./jobs.ts";
import type { Seat } from "./seat.ts";
import { startProcess } from "./start-process.ts";
import { startThread } from "./start-thread.ts";
import type { FromThread } from "./thread-message.ts";
import { WorkersBusy } from "./workers-busy.ts";
import { WorkersClosed } from "./workers-closed.ts";
import type { RunOptions } from "./workers.ts";

interface Task extends RunOptions {
  readonly job: JobName;
  readonly input: unknown;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/** Jobs that are done one after the other, in a thread or a process that is started for the first and ends by itself. */
export interface Lane {
  run(job: JobName, input: unknown, options: RunOptions): Promise<unknown>;
  close(): Promise<void>;
}

export interface LaneOptions {
  /** Whether it leaves the processor to everybody else. */
  readonly quietly: boolean;
  /** How many jobs may wait. */
  readonly waiting: number;
  /** Milliseconds after which it ends without a job: it keeps memory. */
  readonly idle: number;
}

/** How long a cancelled job may take to end by itself, in milliseconds. */
const grace = 2_000;

/** A lane with nothing to do yet. */
export function startLane({ quietly, waiting: limit, idle }: LaneOptions): Lane {
  let seat: Seat | null = null;
  let running: Task | null = null;
  let waiting: Task[] = [];
  let closed = false;
  let ending: ReturnType<typeof setTimeout> | undefined;

  async function end(): Promise<void> {
    const ended = seat;
    seat = null;
    await ended?.end();
  }

  function next(): void {
    const task = running === null ? waiting.shift() : undefined;
    if (task === undefined) return;
    clearTimeout(ending);
    try {
      seat ??= quietly ? startProcess() : startThread();
    } catch (error) {
      // Nothing may be thrown here: often it is a timer that goes on with the next.
      task.reject(error);
      return next();
    }
    start(seat, task);
  }

  function start(place: Seat, task: Task): void {
    const { job, input, signal } = task;
    running = task;

    function settle(alive: boolean, finish: () => void): void {
      if (running !== task) return;
      place.listen({ told: () => undefined, over: () => void (seat = seat === place ? null : seat) });
      signal?.removeEventListener("abort", onAbort);
      clearTimeout(tooLong);
      running = null;
      if (alive) ending = setTimeout(() => void end(), idle).unref();
      else void end();
      finish();
      next();
    }
    const refuse = (error: unknown) => settle(false, () => task.reject(error));
    const onMessage = (message: FromThread): void => {
      if (message.is === "progress") task.onProgress?.(message.state);
      else if (message.is === "result") settle(true, () => task.resolve(message.result));
      else settle(true, () => task.reject(signal?.aborted === true ? signal.reason : message.error));
    };
    const over = (error: Error, full: boolean): void => refuse(full ? new JobTooLong(job) : error);
    const onAbort = (): void => {
      place.tell({ do: "cancel" });
      setTimeout(() => refuse(signal?.reason), grace).unref();
    };
    const tooLong = setTimeout(() => refuse(new JobTooLong(job)), jobs[job].patience).unref();

    place.listen({ told: onMessage, over });
    signal?.addEventListener("abort", onAbort, { once: true });
    try {
      place.tell({ do: "run", job, input });
    } catch (error) {
      // Nobody there has heard of what cannot be copied.
      settle(true, () => task.reject(error));
    }
  }

  return {
    run(job, input, options) {
      const { signal } = options;
      if (closed) return Promise.reject(new WorkersClosed());
      if (signal?.aborted === true) return Promise.reject(signal.reason as Error);
      if (waiting.length >= limit) return Promise.reject(new WorkersBusy());
      return new Promise((resolve, reject) => {
        const task: Task = { ...options, job, input, resolve, reject };
        waiting.push(task);
        signal?.addEventListener("abort", () => {
          if (!waiting.includes(task)) return;
          waiting = waiting.filter((one) => one !== task);
          reject(signal.reason as Error);
        });
        next();
      });
    },
    async close() {
      closed = true;
      clearTimeout(ending);
      const reason = new WorkersClosed();
      for (const task of running === null ? waiting : [running, ...waiting]) task.reject(reason);
      waiting = [];
      await end();
    },
  };
}
