import type { FormDefinition } from "../../runtime/core/definition/generated/definition.ts";
import type { Text } from "../../runtime/core/definition/text.ts";

/** A stage by the name by which rights speak of it, whatever pipelines it is in. */
export interface FormStage {
  readonly name: string;
  readonly title: Text;
  /** The titles of its pipelines, where the form has several. */
  readonly pipelines: readonly Text[];
}

/** The stages of a form, each name once. */
export function formStages({ pipelines = [] }: Pick<FormDefinition, "pipelines">): readonly FormStage[] {
  const found = new Map<string, FormStage>();
  for (const pipeline of pipelines) {
    for (const { name, title } of pipeline.stages) {
      const { pipelines: before, ...known } = found.get(name) ?? { name, title, pipelines: [] };
      found.set(name, {
        ...known,
        pipelines: pipelines.length > 1 ? [...before, pipeline.title ?? pipeline.name] : [],
      });
    }
  }
  return [...found.values()];
}
