import { Worker } from "node:worker_threads";

/** A hostile definition must not take the memory of the whole process. */
const resourceLimits = { maxOldGenerationSizeMb: 768 };

/** Node reads no sources in a thread: tests bundle the program of a thread first. */
const ofSources = "../../dist/sources/worker.js";

/** Starts a thread that waits for jobs; `quietly` leaves the processor to everybody else. */
export function startThread(quietly: boolean): Worker {
  const program = import.meta.url.endsWith(".ts") ? ofSources : "./worker.js";
  return new Worker(new URL(program, import.meta.url), { resourceLimits, workerData: { quietly } });
}
