import type {
  AppDocument,
  AutomationDefinition,
  AutomationStep,
} from "../../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { jsonEqual } from "../../../runtime/core/json-equal.ts";
import type { Edit } from "../edit.ts";
import type { Path } from "../path.ts";
import { conditionRestaged } from "./condition-restaged.ts";
import { conditionWithout } from "./condition-without.ts";

/**
 * The edits that make automations do without a stage: what could happen there only goes. One that would never begin any
 * more begins in the stage `instead`; without one it goes as a whole.
 */
export function automationsWithout(document: Json, stageAt: Path, instead: string | null): readonly Edit[] {
  const [, home = "", , pipeline = "", , stage = ""] = stageAt;
  const { automations = [], forms } = document as unknown as AppDocument;
  const others = forms.find(({ name }) => name === home)?.pipelines ?? [];
  // Where another pipeline has a stage of that name, an automation may mean either.
  if (others.some(({ name, stages }) => name !== pipeline && stages.some((each) => each.name === stage)))
    return [];
  return automations.flatMap((automation): readonly Edit[] => {
    if (automation.form !== home) return [];
    const at = ["automations", automation.name];
    const left =
      without(automation, stage) ??
      (instead === null ? null : without(moved(automation, stage, instead), stage));
    if (left === null) return [{ do: "remove", at }];
    const same = jsonEqual(left as unknown as Json, automation as unknown as Json);
    return same ? [] : [{ do: "set", at, value: left as unknown as Json }];
  });
}

/** What is left of an automation; null where it would never do anything. */
function without(automation: AutomationDefinition, stage: string): AutomationDefinition | null {
  const { when, on } = automation;
  const condition = when === undefined ? true : conditionWithout(when as Json, stage);
  const { stages } = on;
  const places = stages?.filter((each) => each !== stage);
  const steps = stepsWithout(automation.steps, stage);
  if (condition === false || places?.length === 0 || steps.length === 0) return null;
  // Keys keep their order, so that only what changes is told as a change.
  return Object.fromEntries(
    Object.entries({ ...automation, steps }).flatMap(
      ([key, value]): readonly (readonly [string, unknown])[] => {
        if (key === "when") return condition === true ? [] : [[key, condition]];
        if (key === "on" && places !== undefined) return [[key, { ...on, stages: places }]];
        return [[key, value]];
      },
    ),
  ) as unknown as AutomationDefinition;
}

function stepsWithout(steps: readonly AutomationStep[], stage: string): readonly AutomationStep[] {
  return steps.flatMap((step): readonly AutomationStep[] => {
    if (step.do !== "branch") return [step];
    const cases = step.cases.flatMap((one) => {
      const { when, ...always } = one;
      const condition = when === undefined ? true : conditionWithout(when as Json, stage);
      const inner = stepsWithout(one.steps, stage);
      if (condition === false || inner.length === 0) return [];
      return [condition === true ? { ...always, steps: inner } : { ...one, when: condition, steps: inner }];
    });
    return cases.length === 0 ? [] : [{ ...step, cases } as unknown as AutomationStep];
  });
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
