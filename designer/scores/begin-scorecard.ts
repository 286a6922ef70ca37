import type { Json } from "../../runtime/core/json.ts";
import { applyEdits } from "../draft/edits/apply-edits.ts";
import { readThrough } from "../draft/commands/read-through.ts";
import { setScorecard } from "../draft/commands/set-scorecard.ts";
import type { Edit } from "../draft/edits/edit.ts";
import type { Step } from "../draft/step.ts";
import { pipelinePath } from "../pipelines/pipeline-path.ts";
import type { Source } from "./first-sources.ts";
import { type JudgedField, newScorecard } from "./new-scorecard.ts";

/**
 * Gives a pipeline a scorecard that judges by these sources, with the formula fields that read what lies behind a
 * reference.
 */
export function beginScorecard(
  document: Json,
  form: string,
  pipeline: string,
  sources: readonly Source[],
): Step {
  const made: Edit[] = [];
  const fields: JudgedField[] = [];
  let current = document;
  for (const { field, through, schema, values } of sources) {
    if (through === null) {
      fields.push({ name: field, schema, values });
      continue;
    }
    const read = readThrough(current, form, { reference: field, field: through });
    if (read === undefined) continue;
    const edits = read.step?.edits ?? [];
    current = applyEdits(current, edits)?.document ?? current;
    made.push(...edits);
    fields.push({ name: read.name, schema: read.read, values });
  }
  const step = setScorecard(document, pipelinePath(form, pipeline), newScorecard(fields));
  return { ...step, edits: [...made, ...step.edits] };
}
