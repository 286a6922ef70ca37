import { Worker } from "node:worker_threads";
import type { Listener, Seat } from "./seat.ts";
import type { FromThread } from "./thread-message.ts";
import { mostMemory, workerProgram } from "./worker-program.ts";

/** Starts a thread that waits for jobs: at once there, and as urgent as requests. */
export function startThread(): Seat {
  // A hostile definition must not take the memory of the whole process.
  const resourceLimits = { maxOldGenerationSizeMb: mostMemory };
  const thread = new Worker(workerProgram(), { resourceLimits });
  let listener: Listener | null = null;
  thread
    .on("message", (message: FromThread) => listener?.told(message))
    .on("error", (error: unknown) => listener?.over(asError(error), isFull(error)))
    .on("exit", () => listener?.over(new Error("the thread ended"), false))
    .unref();
  return {
    tell: (message) => thread.postMessage(message),
    listen: (next) => void (listener = next),
    end: async () => void (await thread.terminate()),
  };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

function isFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
