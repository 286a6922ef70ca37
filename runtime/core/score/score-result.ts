import type { CriterionResult } from "../compile/criterion-result.ts";

/** A score with its whole explanation. Points are already scaled by the criterion's weight. */
export interface ScoreResult {
  /** Rounded half up to one decimal. */
  readonly total: number;
  readonly maximum: number;
  readonly grade: string | null;
  readonly criteria: readonly CriterionResult[];
  /** What would raise the total most, the largest gain first. */
  readonly improvements: readonly Improvement[];
}

/** A field that would raise the total by having another value, and the other fields that must change with it for that. */
export interface Improvement {
  readonly field: string;
  readonly with: readonly string[];
  readonly gain: number;
}
