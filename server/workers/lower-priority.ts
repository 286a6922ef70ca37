import { readdirSync } from "node:fs";
import { constants, setPriority } from "node:os";

/**
 * Lets everybody else's work come before that of this process. Linux has a priority for each thread, and a new one takes
 * that of its maker.
 */
export function lowerPriority(): void {
  for (const thread of threads()) setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL);
}

function threads(): readonly number[] {
  if (process.platform !== "linux") return [process.pid];
  return readdirSync("/proc/self/task").map(Number);
}
