import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Listener, Seat } from "./seat.ts";
import type { FromThread } from "./thread-message.ts";
import { mostMemory, workerProgram } from "./worker-program.ts";

/**
 * Everything is done on the one thread that lowers its own priority: neither collecting garbage nor reading from the
 * disk takes the processor from requests.
 */
const execArgv = ["--v8-pool-size=0", `--max-old-space-size=${String(mostMemory)}`];

/** Starts a process that waits for jobs and leaves the processor to everybody else. It ends with this one. */
export function startProcess(): Seat {
  // What V8 says when its memory is full is no line of the log.
  const child = fork(fileURLToPath(workerProgram()), [], {
    execArgv,
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    env: { ...process.env, UV_THREADPOOL_SIZE: "1" },
  });
  let listener: Listener | null = null;
  const over = (error: Error, full = false): void => listener?.over(error, full);
  child
    .on("message", (message) => listener?.told(message as FromThread))
    .on("error", (error) => over(error))
    .on("exit", (code, signal) => {
      over(
        new Error(`the process ended with ${String(signal ?? code)}`),
        signal === "SIGABRT" || code === 134,
      );
    })
    .unref();
  child.channel?.unref();
  return {
    tell: (message) => void child.send(message),
    listen: (next) => void (listener = next),
    end: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        child.once("exit", () => resolve());
        child.kill("SIGKILL");
      }),
  };
}
