import type { AggregateResult } from "../../contract/generated/contract.ts";
import type { CompiledForm, CompiledPipeline, CompiledStage } from "../../core/compile/compiled.ts";

/** A sum of money in one currency; null where the field has none. */
export interface MoneySum {
  readonly currency: string | null;
  readonly sum: number;
}

/** One column of a board: the stage, how many records are in it, null while that is not known, and sums of money. */
export interface BoardColumnSummary {
  readonly stage: CompiledStage;
  readonly count: number | null;
  readonly sums: readonly MoneySum[];
}

/** What the totals of a board are grouped by: money is never added up across currencies. */
export function boardGroup(form: CompiledForm, money: string | null): readonly string[] {
  const currency = form.fields.get(money ?? "")?.schema["x-currencyField"];
  return currency === undefined ? ["_stage"] : ["_stage", currency];
}

/** The columns of a pipeline in order, with counts and sums from the aggregate by `boardGroup`; the largest sum first. */
export function boardColumns(
  form: CompiledForm,
  pipeline: CompiledPipeline,
  totals: AggregateResult | undefined,
  money: string | null,
): readonly BoardColumnSummary[] {
  const fixed = form.fields.get(money ?? "")?.schema["x-currency"] ?? null;
  return [...pipeline.stages.values()].map((stage) => {
    const groups = totals?.groups.filter(({ key }) => key[0] === stage.name) ?? [];
    const sums = groups.flatMap((group): MoneySum[] => {
      const sum = group[`sum:${money ?? ""}`];
      if (typeof sum !== "number" && typeof sum !== "string") return [];
      return [{ currency: typeof group.key[1] === "string" ? group.key[1] : fixed, sum: Number(sum) }];
    });
    return {
      stage,
      count: totals === undefined ? null : groups.reduce((count, group) => count + group.count, 0),
      sums: sums.toSorted((a, b) => b.sum - a.sum),
    };
  });
}
