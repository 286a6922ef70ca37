import type { Text } from "../definition/text.ts";

/** A score with its whole explanation. Points are already scaled by the criterion's weight. */
export interface ScoreResult {
  /** Rounded half up to one decimal. */
  readonly total: number;
  readonly maximum: number;
  readonly grade: string | null;
  readonly criteria: readonly CriterionResult[];
  /** Fields that would raise the total most, the largest gain first. */
  readonly improvements: readonly { readonly field: string; readonly gain: number }[];
}

export interface CriterionResult {
  readonly name: string;
  readonly title: Text;
  readonly weight: number;
  readonly points: number;
  /** Index of the rule that matched (the first one in `sum`), null where none did. */
  readonly rule: number | null;
  readonly because: Text | null;
}
