import type { TestResults } from "./test-results.ts";

/** What keeps a draft from being published, how much of it there is, and the id of the heading below which it stands. */
export interface Blocked {
  readonly why: "mendFirst" | "testsFirst" | "stillMeasuring" | "openDecisions" | "notUnique";
  readonly count: number;
  readonly at: "publish-checks" | "publish-tests" | "publish-impact";
}

interface Found {
  readonly tests: Pick<TestResults, "failed" | "other">;
  readonly measuring: boolean;
  /** How many decisions are not made. */
  readonly open: number;
  /** Whether records share values that must differ. */
  readonly shared: boolean;
}

/** The first thing that keeps a draft from being published; null where nothing does. */
export function blockedBy({ tests: { failed, other }, measuring, open, shared }: Found): Blocked | null {
  if (other.length > 0) return { why: "mendFirst", count: other.length, at: "publish-checks" };
  if (failed.length > 0) return { why: "testsFirst", count: failed.length, at: "publish-tests" };
  if (measuring) return { why: "stillMeasuring", count: 1, at: "publish-impact" };
  if (open > 0) return { why: "openDecisions", count: open, at: "publish-impact" };
  return shared ? { why: "notUnique", count: 1, at: "publish-impact" } : null;
}
