import { definitionProblem } from "../../definition/definition-problem.ts";
import { isSerialPattern } from "../../fields/serial/serial-pattern.ts";
import { fieldPlaces } from "../app-index.ts";
import type { CheckRule } from "../check-rule.ts";

const example = "OPP-{yyyy}-{0000}";

/** A serial's pattern has exactly one number, and beside it only parts of the date. */
export const serialPatterns: CheckRule = function* (index) {
  for (const { field, pointer } of fieldPlaces(index)) {
    const pattern = field["x-pattern"];
    if (pattern !== undefined && !isSerialPattern(pattern))
      yield definitionProblem("definition-serial-pattern", `${pointer}/x-pattern`, { example });
  }
};
