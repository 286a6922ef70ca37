import { conditionScopeOf } from "../../compile/condition-scope-of.ts";
import type { CompiledCriterion } from "../../compile/compiled.ts";
import type { ConditionTree } from "../../condition/compiled-condition.ts";
import { neverHolds } from "../contradiction/never-holds.ts";
import { finding } from "../finding.ts";
import type { FindingRule } from "../finding-rule.ts";
import { pipelinePlaces } from "../pipeline-places.ts";

const always: ConditionTree = { kind: "all", parts: [] };

/** Where the first matching rule counts, each rule is the first for some record. */
export const shadowedRules: FindingRule = function* (app, budget) {
  for (const { form, pipeline, pointer } of pipelinePlaces(app)) {
    const scope = conditionScopeOf(form);
    const never = (tree: ConditionTree) => neverHolds(tree, scope, budget).holds === "never";
    for (const [index, criterion] of (pipeline.scorecard?.criteria ?? []).entries()) {
      if (criterion.mode !== "first") continue;
      for (const [rule] of criterion.rules.entries()) {
        if (rule === 0 || never(conditionOf(criterion, rule)) || !never(firstBy(criterion, rule))) continue;
        yield finding("finding-rule-shadowed", `${pointer}/scorecard/criteria/${index}/rules/${rule}`);
      }
    }
  }
};

function conditionOf({ rules }: CompiledCriterion, index: number): ConditionTree {
  return rules[index]?.when?.tree ?? always;
}

/** That the rule matches and none above it does. */
function firstBy(criterion: CompiledCriterion, rule: number): ConditionTree {
  const above = Array.from({ length: rule }, (_, index): ConditionTree => ({
    kind: "not",
    part: conditionOf(criterion, index),
  }));
  return { kind: "all", parts: [conditionOf(criterion, rule), ...above] };
}
