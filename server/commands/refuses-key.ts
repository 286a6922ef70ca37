import type { Result } from "../result.ts";

/** Whether something is refused since its key stands for another request, or for one that still runs: that is no answer of its own. */
export function refusesKey(result: Result<unknown>): boolean {
  return !result.ok && result.problems.some(({ code }) => code === "key-reused" || code === "key-running");
}
