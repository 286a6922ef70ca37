import type {
  PipelineDefinition,
  StageDefinition,
  TransitionDefinition,
} from "../../runtime/core/definition/generated/definition.ts";
import type { Text } from "../../runtime/core/definition/text.ts";
import { lost, moveTitle } from "../draft/move-title.ts";

const open: readonly (readonly [name: string, title: Text, probability: number])[] = [
  ["first", { en: "New", "zh-CN": "新建" }, 10],
  ["second", { en: "In progress", "zh-CN": "推进中" }, 40],
  ["third", { en: "Deciding", "zh-CN": "决策中" }, 70],
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
    { name: "won", title: { en: "Won", "zh-CN": "赢单" }, kind: "won", probability: 100 },
    { name: "lost", title: lost.stage, kind: "lost", probability: 0 },
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
    transitions: [...forward, { name: "to-lost", title: lost.move, from: "open", to: "lost" }],
  };
}
