import type { StageDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../../runtime/core/json.ts";
import type { Edit } from "../edits/edit.ts";
import type { Path } from "../edits/path.ts";
import { pipelineOf } from "../pipeline-of.ts";
import type { Step } from "../step.ts";
import { itemTitle } from "./item-title.ts";

/** What a stage may ask of a field; null for nothing of its own. */
export type FieldRule = NonNullable<StageDefinition["fields"]>[string] | null;

/** Says in some stages of a pipeline what they ask of a field. Where that is so already, nothing is changed. */
export function ruleField(
  document: Json,
  pipelineAt: Path,
  field: string,
  names: readonly string[],
  rule: FieldRule,
): Step {
  const stages = pipelineOf(document, pipelineAt).stages.filter(({ name }) => names.includes(name));
  const step: Step = {
    label: {
      verb: "change",
      noun: "field",
      title: itemTitle(document, [...pipelineAt.slice(0, 2), "schema", "properties", field]),
    },
    edits: stages.flatMap((stage) =>
      editsOf(stage, [...pipelineAt, "stages", stage.name, "fields"], field, rule),
    ),
  };
  // Pressing through the choices of one cell is one thing done.
  return names.length === 1 ? { ...step, together: [...pipelineAt, ...names, field].join("/") } : step;
}

function editsOf({ fields }: StageDefinition, at: Path, field: string, rule: FieldRule): readonly Edit[] {
  const former = fields?.[field] ?? null;
  if (former === rule) return [];
  if (rule === null)
    return [{ do: "remove", at: Object.keys(fields ?? {}).length === 1 ? at : [...at, field] }];
  if (fields === undefined) return [{ do: "set", at, value: { [field]: rule } }];
  return [{ do: "set", at: [...at, field], value: rule }];
}
