import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Listener, Seat } from "./seat.ts";
import type { FromThread } from "./thread-message.ts";
import { mostMemory, workerProgram } from "./worker-program.ts";

/**
 * Starts a process that waits for jobs and leaves the processor to everybody else. It ends with this one. Its heap and
 * the thread that reads the database are its own, and that thread, begun by the first reading, steps back with it.
 */
export function startProcess(): Seat {
  // What V8 says when its memory is full is no line of the log.
  const child = fork(fileURLToPath(workerProgram()), [], {
    execArgv: [`--max-old-space-size=${String(mostMemory)}`],
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
