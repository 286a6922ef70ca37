import type { JsonObject } from "../../core/json.ts";
import type { Selection } from "../records/record-queries.ts";

/** The same selection, narrowed to the records of one stage. */
export function stageSelection(selection: Selection, stage: string): Selection {
  const inStage: JsonObject = { properties: { _stage: { const: stage } } };
  const filter = selection.filter === undefined ? inStage : { allOf: [selection.filter, inStage] };
  return { ...selection, filter };
}
