import type { JobName } from "./jobs.ts";

/** What goes into a thread: a job to do, or that nobody waits for it any more. */
export type ToThread =
  { readonly do: "run"; readonly job: JobName; readonly input: unknown } | { readonly do: "cancel" };

/** What comes out of a thread while it does a job, and at its end. */
export type FromThread =
  | { readonly is: "progress"; readonly state: unknown }
  | { readonly is: "result"; readonly result: unknown }
  | { readonly is: "error"; readonly error: Error };
