import type {
  FormDefinition,
  PipelineDefinition,
} from "../../../runtime/core/definition/generated/definition.ts";
import { readyTexts } from "../../../runtime/core/definition/ready-texts.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { addItem } from "./add-item.ts";
import { formOf } from "../form-of.ts";
import { freshName } from "../fresh-name.ts";
import type { Step } from "../step.ts";
import { newView } from "../../views/new-view.ts";
import { pipelinePath } from "../../pipelines/pipeline-path.ts";

/**
 * Gives a form a pipeline; with its first one comes a board, unless the form has one of it. It stands in front, so that
 * reps see the stages at once, but behind several views: their order is somebody's.
 */
export function addPipeline(document: Json, form: string, pipeline: PipelineDefinition): Step {
  const own = formOf(document, form);
  const step = addItem(document, "pipeline", pipelinePath(form, pipeline.name), pipeline as unknown as Json);
  const { views = [], pipelines = [] } = own;
  const hasBoard = views.some((view) => view.kind === "board" && view.pipeline === pipeline.name);
  if (pipelines.length > 0 || hasBoard) return step;
  const board = boardOf({ ...own, pipelines: [pipeline] });
  const at = ["forms", form, "views", board.name];
  const before = views.length === 1 ? (views[0]?.name ?? null) : null;
  const shown = addItem(document, "view", at, board as unknown as Json, before);
  return { ...step, edits: [...step.edits, ...shown.edits] };
}

function boardOf(form: FormDefinition) {
  const name = freshName(
    "board",
    (form.views ?? []).map((view) => view.name),
  );
  return newView(form, "board", name, readyTexts.board);
}
