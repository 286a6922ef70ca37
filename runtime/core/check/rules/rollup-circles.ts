import { definitionProblem } from "../../definition/definition-problem.ts";
import { dependencyOrder } from "../../formula/dependency-order.ts";
import { fieldPlaces } from "../app-index.ts";
import type { CheckRule } from "../check-rule.ts";

/** No roll-up reads itself by way of other roll-ups. */
export const rollupCircles: CheckRule = function* (index) {
  const reads = new Map<string, readonly string[]>();
  const pointers = new Map<string, string>();
  for (const { name, field, pointer, place } of fieldPlaces(index)) {
    const rollup = field["x-rollup"];
    if (!rollup) continue;
    const own = `${place.form.name}.${name}`;
    reads.set(own, rollup.field === undefined ? [] : [`${rollup.form}.${rollup.field}`]);
    pointers.set(own, `${pointer}/x-rollup`);
  }
  for (const circle of dependencyOrder(reads).circles) {
    const path = [...circle, circle[0]].join(" → ");
    yield definitionProblem("definition-rollup-circle", pointers.get(circle[0] ?? "") ?? "", { path });
  }
};
