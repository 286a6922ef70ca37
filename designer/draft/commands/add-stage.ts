import type { Text } from "../../../runtime/core/definition/text.ts";
import type { Json } from "../../../runtime/core/json.ts";
import type { Path } from "../edits/path.ts";
import { pipelineOf } from "../pipeline-of.ts";
import type { Step } from "../step.ts";
import { addItem } from "./add-item.ts";
import { connectStages } from "./connect-stages.ts";

/** Adds an open stage behind the last open one; where `from` names a stage, with a move that leads from it. */
export function addStage(
  document: Json,
  pipelineAt: Path,
  { name, title, from }: { name: string; title: Text; from?: string },
): Step {
  const { stages } = pipelineOf(document, pipelineAt);
  const lastOpen = stages.findLastIndex(({ kind }) => kind === "open");
  const before = stages[lastOpen + 1]?.name ?? null;
  const step = addItem(
    document,
    "stage",
    [...pipelineAt, "stages", name],
    { name, title, kind: "open" },
    before,
  );
  if (from === undefined) return step;
  const way = connectStages(document, pipelineAt, from, name, title);
  return { ...step, edits: [...step.edits, ...way.edits] };
}
