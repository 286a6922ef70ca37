import type {
  AutomationDefinition,
  AutomationStep,
} from "../../../runtime/core/definition/generated/definition.ts";
import type { Json } from "../../../runtime/core/json.ts";
import { conditionWithout } from "./condition-without.ts";
import type { GoneValues } from "./gone-values.ts";

/** What is left of an automation once records have these values no more, nor moves; null where it would never do anything. */
export function automationWithout(
  automation: AutomationDefinition,
  gone: GoneValues,
  moves: ReadonlySet<string> = new Set(),
): AutomationDefinition | null {
  const { when, on } = automation;
  const condition = when === undefined ? true : conditionWithout(when as Json, gone);
  const { stages } = on;
  const places = stages?.filter((each) => gone["_stage"]?.has(each) !== true);
  const steps = stepsWithout(automation.steps, gone, moves);
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

function stepsWithout(
  steps: readonly AutomationStep[],
  gone: GoneValues,
  moves: ReadonlySet<string>,
): readonly AutomationStep[] {
  return steps.flatMap((step): readonly AutomationStep[] => {
    if (step.do === "transition" && moves.has(step.transition)) return [];
    if (step.do !== "branch") return [step];
    const cases = step.cases.flatMap((one) => {
      const { when, ...always } = one;
      const condition = when === undefined ? true : conditionWithout(when as Json, gone);
      const inner = stepsWithout(one.steps, gone, moves);
      if (condition === false || inner.length === 0) return [];
      return [condition === true ? { ...always, steps: inner } : { ...one, when: condition, steps: inner }];
    });
    return cases.length === 0 ? [] : [{ ...step, cases } as unknown as AutomationStep];
  });
}
