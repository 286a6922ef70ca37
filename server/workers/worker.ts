import { parentPort } from "node:worker_threads";
import type { Job } from "./job.ts";
import { jobs } from "./jobs.ts";
import { lowerPriority } from "./lower-priority.ts";
import type { FromThread, ToThread } from "./thread-message.ts";

// The program of a thread or a process: it does one job after the other.
const tell = (message: FromThread): void =>
  void (parentPort === null ? process.send?.(message) : parentPort.postMessage(message));
let cancelling = new AbortController();

(parentPort ?? process).on("message", (message: ToThread) => {
  if (message.do === "cancel") cancelling.abort();
  else void run(message);
});

if (parentPort === null) {
  // Requests come first.
  lowerPriority();
  // Whoever started it is gone; and Ctrl-C or the end of a whole service is for that one to answer.
  process
    .on("disconnect", () => process.exit())
    .on("SIGINT", () => undefined)
    .on("SIGTERM", () => undefined);
}

async function run({ job, input }: Extract<ToThread, { readonly do: "run" }>): Promise<void> {
  cancelling = new AbortController();
  try {
    const work = (await jobs[job].load()) as Job<unknown, unknown>;
    const context = {
      signal: cancelling.signal,
      progress: (state: unknown) => tell({ is: "progress", state }),
    };
    tell({ is: "result", result: await work(input, context) });
  } catch (error) {
    tell({ is: "error", error: error instanceof Error ? error : new Error(String(error)) });
  }
}
