import type { CompiledPipeline, CompiledStage } from "../../compile/compiled.ts";
import type { StageFill } from "./stage-fill.ts";

/** At least so many records are needed to say how often a field is filled in. */
const fewest = 10;
/** Where more of the open records of a stage have a field, it is known while a deal runs. */
const known = 0.25;
/** Where no more of the open records have it, it is as good as unknown until the end. */
const rare = 0.05;
/** So many of the won or of the lost records have what is filled in at the end. */
const usual = 0.5;

/**
 * When live records have a field: while they are open, only once they are closed, or null where they do not tell.
 * Stages count each for itself, since what a late one asks for is empty in the early ones.
 */
export function whenFilled(
  { stages }: CompiledPipeline,
  fill: StageFill,
  field: string,
): "open" | "closed" | null {
  const of = (kind: CompiledStage["kind"]) => [...stages.values()].filter((stage) => stage.kind === kind);
  const open = of("open").map(({ name }) => [name]);
  const early = Math.max(...[...open, open.flat()].map((some) => share(fill, some, field) ?? -1));
  if (early < 0) return null;
  if (early >= known) return "open";
  const late = (["won", "lost"] as const).map((kind) =>
    share(
      fill,
      of(kind).map(({ name }) => name),
      field,
    ),
  );
  return early <= rare && late.some((one) => one !== null && one >= usual) ? "closed" : null;
}

/** Whether enough records stand in a stage to say what they have filled in. */
export function tellsFill(fill: StageFill, stage: string): boolean {
  return (fill.get(stage)?.count ?? 0) >= fewest;
}

/** The share of the records of some stages that have a field; null where there are too few. */
function share(fill: StageFill, stages: readonly string[], field: string): number | null {
  let [count, filled] = [0, 0];
  for (const stage of stages) {
    count += fill.get(stage)?.count ?? 0;
    filled += fill.get(stage)?.filled.get(field) ?? 0;
  }
  return count < fewest ? null : filled / count;
}
