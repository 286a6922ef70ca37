import { refuse } from "../refuse.ts";
import type { Refused } from "../result.ts";

/** Refuses somebody who has tried too often, and says in how many seconds they may try again. */
export function tooManyAttempts(seconds: number): Refused {
  const minutes = Math.ceil(seconds / 60);
  return { ...refuse("too-many", "too-many-attempts", "", { minutes }), retryAfter: seconds };
}
