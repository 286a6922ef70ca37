import type { ProblemView } from "../../runtime/contract/generated/contract.ts";

/** How an app's definition tests went. */
export interface TestResults {
  readonly total: number;
  readonly failed: number;
  /** What the failing ones missed; `other` is everything else that is wrong. */
  readonly misses: readonly ProblemView[];
  readonly other: readonly ProblemView[];
  /** Tests run only on a definition without other problems. */
  readonly ran: boolean;
}

/** Tells the definition tests that failed from the other problems of a check; `total` is how many tests there are. */
export function testResults(problems: readonly ProblemView[], total: number): TestResults {
  const misses = problems.filter(({ code }) => code === "example-failed");
  const other = problems.filter(({ code }) => code !== "example-failed");
  const failed = new Set(misses.map(({ pointer }) => pointer.split("/")[2])).size;
  const ran = other.every(({ pointer }) => pointer.startsWith("/mapping"));
  return { total, failed, misses, other, ran };
}
