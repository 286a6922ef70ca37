import { setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import type { Job } from "./job.ts";
import { jobs } from "./jobs.ts";
import type { FromThread, ToThread } from "./thread-message.ts";

// The program of a thread: it does one job after the other.
const port = parentPort;
if (port === null) throw new Error("this runs in a thread only");

const tell = (message: FromThread): void => port.postMessage(message);
let cancelling = new AbortController();

const { quietly } = workerData as { readonly quietly: boolean };

port.on("message", (message: ToThread) => {
  if (message.do === "cancel") cancelling.abort();
  else void run(message);
});

async function run({ job, input }: Extract<ToThread, { readonly do: "run" }>): Promise<void> {
  cancelling = new AbortController();
  try {
    const work = (await jobs[job].load()) as Job<unknown, unknown>;
    // Requests come first. On Linux this is about the calling thread alone, elsewhere about the whole process.
    if (quietly && process.platform === "linux") setPriority(0, 5);
    const context = {
      signal: cancelling.signal,
      progress: (state: unknown) => tell({ is: "progress", state }),
    };
    tell({ is: "result", result: await work(input, context) });
  } catch (error) {
    tell({ is: "error", error: error instanceof Error ? error : new Error(String(error)) });
  }
}
