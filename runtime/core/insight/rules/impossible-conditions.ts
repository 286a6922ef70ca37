import { conditionScopeOf } from "../../compile/condition-scope-of.ts";
import { boundedScope } from "../bounded-scope.ts";
import { conditionPlaces } from "../condition-places.ts";
import { neverHolds } from "../contradiction/never-holds.ts";
import { fieldTitles } from "../field-titles.ts";
import { finding } from "../finding.ts";
import type { FindingRule } from "../finding-rule.ts";

/** Every condition can hold for some record; what must hold to pass a gate, for one whose values their fields allow. */
export const impossibleConditions: FindingRule = function* (app, budget) {
  for (const { tree, form, pointer, gate } of conditionPlaces(app)) {
    const { holds, fields } = neverHolds(tree, conditionScopeOf(form), budget);
    if (holds === "never") {
      yield finding("finding-condition-never", pointer, { fields: fieldTitles(form, fields) });
      continue;
    }
    const bounded = gate ? neverHolds(tree, boundedScope(form), budget) : null;
    if (bounded?.holds === "never")
      yield finding("finding-condition-beyond", pointer, { fields: fieldTitles(form, bounded.fields) });
  }
};
