import { definitionProblem } from "../../definition/definition-problem.ts";
import { fieldPlaces } from "../app-index.ts";
import type { CheckRule } from "../check-rule.ts";

const pairs = [
  ["minimum", "maximum"],
  ["minLength", "maxLength"],
  ["minItems", "maxItems"],
] as const;

/** No lower bound of a field is above its upper bound. */
export const fieldBounds: CheckRule = function* (index) {
  for (const { field, pointer } of fieldPlaces(index))
    for (const [lower, upper] of pairs)
      if ((field[lower] ?? -Infinity) > (field[upper] ?? Infinity))
        yield definitionProblem("definition-bounds-crossed", `${pointer}/${lower}`, { lower, upper });
};
