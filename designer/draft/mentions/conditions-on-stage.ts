import type { FormDefinition } from "../../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { jsonEqual } from "../../../runtime/core/json-equal.ts";
import type { Edit } from "../edits/edit.ts";
import { isBelow } from "../edits/is-below.ts";
import type { Path } from "../edits/path.ts";
import { readAt } from "../edits/read-at.ts";
import { conditionRoot } from "./condition-root.ts";
import { conditionRestaged } from "./condition-restaged.ts";
import { stageMentions } from "./stage-mentions.ts";

/** Where conditions are that ask for a stage, by the whole condition; those of tests and automations are not among them. */
export function conditionsOnStage(document: Json, stageAt: Path): readonly Path[] {
  const [, form = "", , pipeline = "", , stage = ""] = stageAt;
  const { pipelines = [] } = (readAt(document, stageAt.slice(0, 2)) ?? {}) as unknown as FormDefinition;
  // Where another pipeline has a stage of that name, a condition outside of this one may mean either.
  const isShared = pipelines.some(
    ({ name, stages }) => name !== pipeline && stages.some((each) => each.name === stage),
  );
  const inside = stageAt.slice(0, 4);
  const roots = [...stageMentions(document, form, pipeline, stage)]
    .filter(({ at }) => at.includes("_stage") && at[0] !== "examples" && at[0] !== "automations")
    .filter(({ at }) => !isBelow(at, stageAt))
    .filter(({ at }) => !isShared || isBelow(at, inside))
    .map(({ at }) => conditionRoot(at, "_stage"));
  return [...new Map(roots.map((at) => [JSON.stringify(at), at])).values()];
}

/** The edits that let conditions ask for another stage, as far as it is clear what they would mean then. */
export function restagedConditions(document: Json, stageAt: Path, instead: string): readonly Edit[] {
  const stage = stageAt[5] ?? "";
  return conditionsOnStage(document, stageAt).flatMap((at): readonly Edit[] => {
    const condition = readAt(document, at) ?? null;
    const value = conditionRestaged(condition, stage, instead);
    return jsonEqual(value, condition) ? [] : [{ do: "set", at, value }];
  });
}
