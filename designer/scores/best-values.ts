import type { AggregateResult } from "../../runtime/contract/generated/contract.ts";
import type { PipelineDefinition } from "../../runtime/core/definition/generated/definition.ts";

/** So many records of the average are added to those of each value, so that a single deal does not decide. */
const caution = 10;
/** With fewer closed records a value, nothing can be said of how much the values differ. */
const enough = 5;

/** How often closed records win by the value that they have. */
export interface WinRates {
  /** Those that win most often first; none without closed records. Values of open records alone count as the average. */
  readonly values: readonly string[];
  /**
   * By how much the values differ beyond what chance alone does, in standard deviations (those of chi-square); minus
   * infinity where that cannot be told.
   */
  readonly difference: number;
}

/** The win rates of the values of a field; `groups` are counted by value and stage. */
export function winRates(
  { groups }: Pick<AggregateResult, "groups">,
  { stages }: Pick<PipelineDefinition, "stages">,
): WinRates {
  const kinds = new Map(stages.map(({ name, kind }) => [name, kind]));
  const tallies = new Map<string, { won: number; closed: number }>();
  for (const { key, count } of groups) {
    const [value, stage] = key;
    if ((typeof value !== "string" && typeof value !== "boolean") || typeof stage !== "string") continue;
    const kind = kinds.get(stage);
    const tally = tallies.get(String(value)) ?? { won: 0, closed: 0 };
    if (kind === "won" || kind === "lost") tally.closed += count;
    if (kind === "won") tally.won += count;
    tallies.set(String(value), tally);
  }
  const all = [...tallies.values()].filter((tally) => tally.closed > 0);
  const closed = all.reduce((sum, tally) => sum + tally.closed, 0);
  if (closed === 0) return { values: [], difference: -Infinity };
  const average = all.reduce((sum, tally) => sum + tally.won, 0) / closed;
  const rate = (tally: { won: number; closed: number }) =>
    (tally.won + caution * average) / (tally.closed + caution);
  const values = [...tallies].toSorted(([, a], [, b]) => rate(b) - rate(a)).map(([value]) => value);
  const spread = closed * average * (1 - average);
  const freedom = all.length - 1;
  if (freedom === 0 || spread === 0 || closed < enough * all.length) return { values, difference: -Infinity };
  const square = all.reduce(
    (sum, tally) =>
      sum + (tally.won - tally.closed * average) ** 2 / (tally.closed * average * (1 - average)),
    0,
  );
  return { values, difference: (square - freedom) / Math.sqrt(2 * freedom) };
}

/** The values that closed records of a pipeline have in a field, those that win most often first. */
export function bestValues(
  counts: Pick<AggregateResult, "groups">,
  pipeline: Pick<PipelineDefinition, "stages">,
): readonly string[] {
  return winRates(counts, pipeline).values;
}
