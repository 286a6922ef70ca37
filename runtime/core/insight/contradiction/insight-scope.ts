import type { Leaf } from "../../condition/compiled-condition.ts";
import type { ConditionScope } from "../../condition/condition-scope.ts";

/** What is known of fields where contradictions are looked for. */
export interface InsightScope extends ConditionScope {
  /** What holds of every value of a field that is not empty, besides what conditions say of it. */
  readonly bounds?: (field: string) => readonly Leaf[];
}
