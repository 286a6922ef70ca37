import type { AggregateResult } from "../../contract/generated/contract.ts";
import type { CompiledPipeline, CompiledStage } from "../../core/compile/compiled.ts";

/** One column of a board: the stage, how many records are in it, and the sum of the money that is shown. */
export interface BoardColumnSummary {
  readonly stage: CompiledStage;
  readonly count: number;
  readonly sum: number | null;
}

/** The columns of a pipeline in order, with counts and sums from the aggregate by stage. */
export function boardColumns(
  pipeline: CompiledPipeline,
  totals: AggregateResult | undefined,
  money: string | null,
): readonly BoardColumnSummary[] {
  const byStage = new Map(totals?.groups.map((group) => [group.key[0], group]));
  return [...pipeline.stages.values()].map((stage) => {
    const group = byStage.get(stage.name);
    const sum = money === null ? undefined : group?.[`sum:${money}`];
    return { stage, count: group?.count ?? 0, sum: sum === undefined || sum === null ? null : Number(sum) };
  });
}
