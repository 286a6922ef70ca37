import type { Json } from "../../../../runtime/core/json.ts";
import type { Path } from "../../edits/path.ts";
import { readAt } from "../../edits/read-at.ts";
import { keysAt } from "./keys-at.ts";
import { textsAt } from "./texts-at.ts";

/** Stages that were put in front of a move, one behind the other. */
export interface Insertion {
  readonly pipelineAt: Path;
  /** The move, which began in `from` and begins in the last of the stages since. */
  readonly move: string;
  readonly from: string;
  /** From the first to the last one. */
  readonly stages: readonly string[];
  /** The moves that lead into them, in the same order. */
  readonly entering: readonly string[];
}

/** The stages that `after` has in front of moves of `before`, each reached by new moves from where that move began. */
export function insertionsBetween(before: Json, after: Json): readonly Insertion[] {
  return keysAt(after, ["forms"]).flatMap((form) =>
    keysAt(after, ["forms", form, "pipelines"]).flatMap((pipeline) =>
      ofPipeline(before, after, ["forms", form, "pipelines", pipeline]),
    ),
  );
}

function ofPipeline(before: Json, after: Json, pipelineAt: Path): readonly Insertion[] {
  const moves = keysAt(before, [...pipelineAt, "transitions"]);
  const isNew = (list: string) => {
    const known = new Set(keysAt(before, [...pipelineAt, list]));
    return (name: string) => !known.has(name);
  };
  const [isNewStage, isNewMove] = [isNew("stages"), isNew("transitions")];
  const added = keysAt(after, [...pipelineAt, "transitions"]).filter(isNewMove);
  if (added.length === 0) return [];
  const startsOf = (document: Json, move: string) =>
    textsAt(document, [...pipelineAt, "transitions", move, "from"]);
  return moves.flatMap((move) => {
    const [former, now] = [startsOf(before, move), startsOf(after, move)];
    const left = former.filter((stage) => !now.includes(stage));
    return now.filter(isNewStage).flatMap((last): readonly Insertion[] => {
      const stages = [last];
      const entering: string[] = [];
      for (let stage = last; ;) {
        const into = added.find(
          (each) => readAt(after, [...pipelineAt, "transitions", each, "to"]) === stage,
        );
        const start = into === undefined ? undefined : startsOf(after, into)[0];
        if (into === undefined || start === undefined || stages.includes(start)) return [];
        entering.unshift(into);
        if (left.includes(start)) return [{ pipelineAt, move, from: start, stages, entering }];
        if (!isNewStage(start)) return [];
        stages.unshift(start);
        stage = start;
      }
    });
  });
}
