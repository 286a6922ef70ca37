import type { FormDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../../runtime/core/json.ts";
import type { Edit } from "../edit.ts";
import { heldInStage } from "../mentions/held-in-stage.ts";
import { type Path, splitPath } from "../path.ts";
import { readAt } from "../read-at.ts";
import type { Step } from "../step.ts";
import { itemTitle } from "./item-title.ts";

/**
 * Removes a pipeline with the boards that show it; other views forget it, and records of the demo data leave it. The list
 * goes with its last pipeline.
 */
export function removePipeline(document: Json, at: Path): Step {
  const { parent, key } = splitPath(at);
  const formAt = at.slice(0, 2);
  const { views = [], pipelines = [] } = (readAt(document, formAt) ??
    {}) as unknown as Partial<FormDefinition>;
  const cleaned = views
    .filter(({ pipeline }) => pipeline === key)
    .map(({ name, kind }): Edit => {
      const view = [...formAt, "views", name];
      return { do: "remove", at: kind === "board" ? view : [...view, "pipeline"] };
    });
  const stages = pipelines.find(({ name }) => name === key)?.stages ?? [];
  const left = stages
    .flatMap(({ name }) => heldInStage(document, [...at, "stages", name]))
    .filter((record) => record.at[0] === "demo")
    .flatMap((record) =>
      ["stage", "pipeline"]
        .filter((keyword) => readAt(record.value, [keyword]) !== undefined)
        .map((keyword): Edit => ({ do: "remove", at: [...record.at, keyword] })),
    );
  return {
    label: { verb: "remove", noun: "pipeline", title: itemTitle(document, at) },
    edits: [...cleaned, ...left, { do: "remove", at: pipelines.length === 1 ? parent : at }],
  };
}
