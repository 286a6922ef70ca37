import { definitionProblem } from "../../definition/definition-problem.ts";
import { valueKindName } from "../../fields/kind-name-of.ts";
import { numericKinds } from "../../fields/numeric-kinds.ts";
import { fieldPlaces } from "../app-index.ts";
import type { CheckRule } from "../check-rule.ts";
import { valueKind } from "../value-kind.ts";

/** A roll-up field has the type of what is rolled up into it: counts and sums are numbers, dates stay dates. */
export const rollupTypes: CheckRule = function* (index) {
  for (const { field, pointer } of fieldPlaces(index)) {
    const rollup = field["x-rollup"];
    const other = index.forms.get(rollup?.form ?? "");
    const own = valueKindName(field);
    if (!rollup || !other || own === undefined) continue;
    const source = rollup.field === undefined ? undefined : valueKind(other, rollup.field);
    const fits =
      rollup.aggregate === "count"
        ? own === "integer" || own === "number"
        : source === undefined ||
          own === source ||
          (numericKinds.includes(own) && numericKinds.includes(source));
    if (fits) continue;
    const name = rollup.aggregate;
    const kind = name === "count" ? "integer" : (source ?? "number");
    const params = { name, kind };
    yield definitionProblem("definition-rollup-type", `${pointer}/type`, params);
  }
};
