import type {
  AppDocument,
  AutomationDefinition,
} from "../../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../../runtime/core/json.ts";
import type { Edit } from "../edits/edit.ts";
import type { Path } from "../edits/path.ts";
import { automationWithout } from "./automation-without.ts";
import { automationsLeft } from "./automations-left.ts";
import { conditionRestaged } from "./condition-restaged.ts";

/**
 * The edits that make automations do without a stage: what could happen there only goes. One that would never begin any
 * more begins in the stage `instead`; without one it goes as a whole.
 */
export function automationsWithout(document: Json, stageAt: Path, instead: string | null): readonly Edit[] {
  const [, home = "", , pipeline = "", , stage = ""] = stageAt;
  const { forms } = document as unknown as AppDocument;
  const others = forms.find(({ name }) => name === home)?.pipelines ?? [];
  // Where another pipeline has a stage of that name, an automation may mean either.
  if (others.some(({ name, stages }) => name !== pipeline && stages.some((each) => each.name === stage)))
    return [];
  const gone = { _stage: new Set<Json>([stage]) };
  return automationsLeft(
    document,
    home,
    (automation) =>
      automationWithout(automation, gone) ??
      (instead === null ? null : automationWithout(moved(automation, stage, instead), gone)),
  );
}

/** An automation that begins in another stage, where it names the one that goes. */
function moved(automation: AutomationDefinition, stage: string, instead: string): AutomationDefinition {
  const { on, when } = automation;
  const stages = on.stages?.map((each) => (each === stage ? instead : each));
  return {
    ...automation,
    on: stages === undefined ? on : { ...on, stages: [...new Set(stages)] as [string, ...string[]] },
    ...(when !== undefined && { when: conditionRestaged(when as Json, stage, instead) }),
  } as AutomationDefinition;
}
