import type { StageDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import type { Text } from "../../../runtime/core/definition/text.ts";
import type { Json } from "../../../runtime/core/json.ts";
import type { Edit } from "../edits/edit.ts";
import { enteringMove } from "../entering-move.ts";
import { testsRerouted } from "../mentions/tests-rerouted.ts";
import type { Path } from "../edits/path.ts";
import { pipelineOf } from "../pipeline-of.ts";
import type { Step } from "../step.ts";

/**
 * Puts a stage between two that a move connects. That move starts in the new stage from then on and keeps all that it
 * asks and does; a new one, for the same roles, leads into the new stage. What the earlier stage requires of fields
 * holds in the new one too, so that a record brings along what the later stage counts on. Tests of the move follow it.
 */
export function insertStage(
  document: Json,
  pipelineAt: Path,
  { transition, from, name, title }: { transition: string; from: string; name: string; title: Text },
): Step {
  const { stages, transitions } = pipelineOf(document, pipelineAt);
  const move = transitions.find((each) => each.name === transition);
  const source = stages.findIndex((stage) => stage.name === from);
  const target = stages.findIndex((stage) => stage.name === move?.to);
  const before = stages[source < target ? target : source + 1]?.name ?? null;
  const stage = between(stages[source], stages[target], name, title);
  const entering = enteringMove(transitions, { from, to: name, title }, move);
  const movesAt = [...pipelineAt, "transitions"];
  const starts = move === undefined || move.from === "open" ? [] : move.from;
  const edits: readonly Edit[] = [
    { do: "insert", at: [...pipelineAt, "stages", name], value: stage as unknown as Json, before },
    {
      do: "set",
      at: [...movesAt, transition, "from"],
      value: starts.map((each) => (each === from ? name : each)),
    },
    { do: "insert", at: [...movesAt, entering.name], value: entering as unknown as Json, before: transition },
    ...testsRerouted(document, pipelineAt, { transition, from, to: name }),
  ];
  return { label: { verb: "add", noun: "stage", title }, edits };
}

function between(
  source: StageDefinition | undefined,
  target: StageDefinition | undefined,
  name: string,
  title: Text,
): StageDefinition {
  const [low, high] = [source?.probability, target?.probability];
  return {
    name,
    title,
    kind: "open",
    ...(low === undefined || high === undefined ? {} : { probability: Math.round((low + high) / 2) }),
    ...(source?.fields === undefined ? {} : { fields: source.fields }),
  };
}
