import type {
  PipelineDefinition,
  StageDefinition,
  TransitionDefinition,
} from "../../runtime/core/definition/generated/definition.ts";
import type { Text } from "../../runtime/core/definition/text.ts";
import { moveTitle } from "../draft/move-title.ts";
import { readyTexts } from "../../runtime/core/definition/ready-texts.ts";

const open: readonly (readonly [name: string, title: Text, probability: number])[] = [
  ["first", readyTexts.new, 10],
  ["second", readyTexts.inProgress, 40],
  ["third", readyTexts.deciding, 70],
];

/** A pipeline to begin with: three open stages, won and lost, a move forward from each, and one to lost from all. */
export function newPipeline(name: string, title: Text): PipelineDefinition {
  const stages: readonly StageDefinition[] = [
    ...open.map(([stage, called, probability]) => ({
      name: stage,
      title: called,
      kind: "open" as const,
      probability,
    })),
    { name: "won", title: readyTexts.won, kind: "won", probability: 100 },
    { name: "lost", title: readyTexts.lost, kind: "lost", probability: 0 },
  ];
  const forward = stages.slice(0, 3).map((stage, index): TransitionDefinition => {
    const next = stages[index + 1] ?? stage;
    return { name: `to-${next.name}`, title: moveTitle(next.title), from: [stage.name], to: next.name };
  });
  return {
    name,
    title,
    initial: ["first"],
    stages: [...stages],
    transitions: [...forward, { name: "to-lost", title: readyTexts.lose, from: "open", to: "lost" }],
  };
}
