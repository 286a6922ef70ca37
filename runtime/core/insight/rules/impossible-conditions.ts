import { conditionScopeOf } from "../../compile/condition-scope-of.ts";
import { conditionPlaces } from "../condition-places.ts";
import { neverHolds } from "../contradiction/never-holds.ts";
import { fieldTitles } from "../field-titles.ts";
import { finding } from "../finding.ts";
import type { FindingRule } from "../finding-rule.ts";

/** Every condition can hold for some record. */
export const impossibleConditions: FindingRule = function* (app, budget) {
  for (const { tree, form, pointer } of conditionPlaces(app)) {
    const { holds, fields } = neverHolds(tree, conditionScopeOf(form), budget);
    if (holds === "never")
      yield finding("finding-condition-never", pointer, { fields: fieldTitles(form, fields) });
  }
};
