import type { StoredScore } from "../record.ts";

/** Whether two stored scores say the same. */
export function sameScore(a: StoredScore | null, b: StoredScore | null): boolean {
  return a?.total === b?.total && a?.grade === b?.grade;
}
