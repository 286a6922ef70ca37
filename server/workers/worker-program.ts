/** Node reads no sources in a thread: tests bundle the program of a thread first. */
const ofSources = "../../dist/sources/worker.js";

/** The program that does jobs, in a thread or as a process. */
export function workerProgram(): URL {
  return new URL(import.meta.url.endsWith(".ts") ? ofSources : "./worker.js", import.meta.url);
}

/** What a job may hold, in megabytes. */
export const mostMemory = 768;
