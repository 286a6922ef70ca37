import { definitionProblem } from "../../definition/definition-problem.ts";
import { fieldPlaces } from "../app-index.ts";
import type { CheckRule } from "../check-rule.ts";

const example = "OPP-{yyyy}-{0000}";

/** A serial's pattern has exactly one number, and beside it only parts of the date. */
export const serialPatterns: CheckRule = function* (index) {
  for (const { field, pointer } of fieldPlaces(index)) {
    const pattern = field["x-pattern"];
    if (pattern === undefined) continue;
    const rest = pattern.replace(/\{0{1,12}\}/, "").replace(/\{(yyyy|yy|mm|dd)\}/g, "");
    const numbers = pattern.match(/\{0{1,12}\}/g) ?? [];
    if (numbers.length !== 1 || /[{}]/.test(rest))
      yield definitionProblem("definition-serial-pattern", `${pointer}/x-pattern`, { example });
  }
};
