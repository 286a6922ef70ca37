import type { PipelineDefinition, TransitionDefinition } from "../definition/generated/definition.ts";
import type { PipelineGuess } from "./guess.ts";
import { plainNames } from "./names.ts";
import { readyTexts } from "../definition/ready-texts.ts";

/**
 * The pipeline of a guess: from each open stage forward to every later one, and from all of them to won and to lost. Where
 * a record may begin is the first open stage.
 */
export function pipelineFromGuess({ title, stages }: PipelineGuess): PipelineDefinition {
  const open = stages.filter(({ kind }) => kind === "open");
  const names = plainNames(
    stages.map(({ name }) => `to-${name}`),
    "to",
  );
  const transitions = stages.flatMap((stage, index): readonly TransitionDefinition[] => {
    const earlier = open.slice(0, stage.kind === "open" ? open.indexOf(stage) : 0).map(({ name }) => name);
    const from = stage.kind === "open" ? earlier : "open";
    if (from.length === 0) return [];
    return [{ name: names[index] ?? `to-${String(index)}`, title: stage.title, from, to: stage.name }];
  });
  return {
    name: "pipeline",
    title,
    initial: open.slice(0, 1).map(({ name }) => name),
    stages: stages.map(({ name, title, kind, probability }) => ({ name, title, kind, probability })),
    transitions: [...transitions, ...wayOut(stages, transitions)],
  };
}

/** An open stage must not be a dead end: where nothing follows the last one, it leads back to the first. */
function wayOut(
  stages: PipelineGuess["stages"],
  transitions: readonly TransitionDefinition[],
): readonly TransitionDefinition[] {
  const open = stages.filter(({ kind }) => kind === "open");
  const [first] = open;
  const last = open.at(-1);
  if (first === undefined || last === undefined || first === last) return [];
  if (transitions.some(({ from }) => from === "open")) return [];
  return [{ name: "back", title: readyTexts.back, from: [last.name], to: first.name }];
}
