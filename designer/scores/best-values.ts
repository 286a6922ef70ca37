import type { AggregateResult } from "../../runtime/contract/generated/contract.ts";
import type { PipelineDefinition } from "../../runtime/core/definition/generated/definition.ts";

/** So many records of the average are added to those of each value, so that a single deal does not decide. */
const caution = 10;

/**
 * The values that closed records of a pipeline have in a field, those that win most often first; `groups` are counted by
 * value and stage. Values of open records alone count as the average.
 */
export function bestValues(
  { groups }: Pick<AggregateResult, "groups">,
  { stages }: Pick<PipelineDefinition, "stages">,
): readonly string[] {
  const kinds = new Map(stages.map(({ name, kind }) => [name, kind]));
  const tallies = new Map<string, { won: number; closed: number }>();
  for (const { key, count } of groups) {
    const [value, stage] = key;
    if (typeof value !== "string" || typeof stage !== "string") continue;
    const kind = kinds.get(stage);
    const tally = tallies.get(value) ?? { won: 0, closed: 0 };
    if (kind === "won" || kind === "lost") tally.closed += count;
    if (kind === "won") tally.won += count;
    tallies.set(value, tally);
  }
  const all = [...tallies.values()];
  const closed = all.reduce((sum, tally) => sum + tally.closed, 0);
  const average = closed === 0 ? 0 : all.reduce((sum, tally) => sum + tally.won, 0) / closed;
  const rate = (tally: { won: number; closed: number }) =>
    (tally.won + caution * average) / (tally.closed + caution);
  if (closed === 0) return [];
  return [...tallies].toSorted(([, a], [, b]) => rate(b) - rate(a)).map(([value]) => value);
}
