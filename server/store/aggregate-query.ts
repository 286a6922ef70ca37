import type { Circumstance } from "../../runtime/core/circumstance.ts";
import type { CompiledApp } from "../../runtime/core/compile/compiled.ts";
import type { ConditionTree } from "../../runtime/core/condition/compiled-condition.ts";
import type { Json } from "../../runtime/core/json.ts";

/** Which records are grouped by which fields, and what is measured in each group. */
export interface AggregateQuery {
  readonly app: CompiledApp;
  readonly form: string;
  readonly where: ConditionTree | null;
  readonly at: Circumstance;
  readonly search?: string | null;
  readonly hidden?: ReadonlySet<string>;
  readonly hiddenTitle?: boolean;
  /** Tells when nobody waits for the answer any more. */
  readonly signal?: AbortSignal | undefined;
  readonly group: readonly string[];
  readonly measures: readonly {
    readonly aggregate: "count" | "sum" | "min" | "max" | "average";
    readonly field: string | null;
  }[];
}

/** A group by its values of the fields, and its measures in the order of the query. */
export interface AggregateGroup {
  readonly key: readonly (Json | null)[];
  readonly values: readonly (number | string | null)[];
}
