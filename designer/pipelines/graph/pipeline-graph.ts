import type {
  PipelineDefinition,
  StageDefinition,
  TransitionDefinition,
} from "../../../runtime/core/definition/generated/definition.ts";
import { movesPast, type PastMove } from "../moves-past.ts";
import type { Mark, PartMarks } from "../part-marks.ts";

/** A stage as it is drawn. */
export interface StageBox {
  readonly stage: StageDefinition;
  /** Records may begin here. */
  readonly begins: boolean;
  /** By which moves records get past it. */
  readonly past: readonly PastMove[];
  readonly marks: readonly Mark[];
}

/** A way between two stages as it is drawn: a transition has one for each stage that it starts from. */
export interface MoveLine {
  readonly id: string;
  readonly transition: TransitionDefinition;
  readonly from: string;
  readonly to: string;
  /** It starts from every open stage, so that its lines are many and say little. */
  readonly everywhere: boolean;
  /** It says which move it is; of the many lines of one move, the last does. */
  readonly labelled: boolean;
  readonly marks: readonly Mark[];
}

export interface PipelineGraph {
  readonly boxes: readonly StageBox[];
  readonly lines: readonly MoveLine[];
}

/** What of a pipeline is drawn. What leads to or from a stage that is not there is left to its marks. */
export function pipelineGraph(pipeline: PipelineDefinition, marks: PartMarks): PipelineGraph {
  const names = new Set(pipeline.stages.map(({ name }) => name));
  const boxes = pipeline.stages.map((stage) => ({
    stage,
    begins: pipeline.initial.includes(stage.name),
    past: movesPast(pipeline, stage.name),
    marks: marks.get(`stages/${stage.name}`) ?? [],
  }));
  const lines = pipeline.transitions.flatMap((transition) =>
    sourcesOf(pipeline, transition)
      .filter((from) => names.has(from) && names.has(transition.to))
      .map((from, index, all) => ({
        id: `${transition.name}/${from}`,
        transition,
        from,
        to: transition.to,
        everywhere: transition.from === "open",
        labelled: transition.from !== "open" || index === all.length - 1,
        marks: marks.get(`transitions/${transition.name}`) ?? [],
      })),
  );
  return { boxes, lines };
}

/** The stages that a transition starts from, by name. */
export function sourcesOf(
  { stages }: PipelineDefinition,
  { from, to }: Pick<TransitionDefinition, "from" | "to">,
): readonly string[] {
  if (from !== "open") return from;
  return stages.filter(({ kind, name }) => kind === "open" && name !== to).map(({ name }) => name);
}
