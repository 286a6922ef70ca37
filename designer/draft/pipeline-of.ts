import type { PipelineDefinition } from "../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../runtime/core/json.ts";
import type { Path } from "./edits/path.ts";
import { readAt } from "./edits/read-at.ts";

/** The pipeline at a path of a document; an empty one where there is none, so that a step then finds nothing. */
export function pipelineOf(document: Json, at: Path): PipelineDefinition {
  const found = readAt(document, at) as PipelineDefinition | undefined;
  return found ?? { name: at.at(-1) ?? "", initial: [], stages: [], transitions: [] };
}
