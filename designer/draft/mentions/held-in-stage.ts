import type { FormDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../../runtime/core/json.ts";
import type { Path } from "../edits/path.ts";
import { readAt } from "../edits/read-at.ts";
import { heldRecords, type HeldValue } from "./held-records.ts";

/** The records of the demo data and of tests that stand in a stage. */
export function heldInStage(document: Json, stageAt: Path): readonly HeldValue[] {
  const [, form = "", , pipeline, , stage = ""] = stageAt;
  const { pipelines = [] } = (readAt(document, stageAt.slice(0, 2)) ?? {}) as unknown as FormDefinition;
  // Where a record names no pipeline, its stage is one of the first that has it.
  const first = pipelines.find(({ stages }) => stages.some(({ name }) => name === stage))?.name;
  return [...heldRecords(document, form)].filter(
    ({ value }) => readAt(value, ["stage"]) === stage && (readAt(value, ["pipeline"]) ?? first) === pipeline,
  );
}
