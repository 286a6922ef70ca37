import { definitionProblem } from "../../definition/definition-problem.ts";
import { fieldPlaces } from "../app-index.ts";
import type { CheckRule } from "../check-rule.ts";

/** The options of a field have different values. */
export const distinctOptions: CheckRule = function* (index) {
  for (const { field, pointer } of fieldPlaces(index)) {
    const seen = new Set<string>();
    for (const [position, { const: name }] of (field.oneOf ?? []).entries()) {
      if (seen.has(name))
        yield definitionProblem("definition-option-taken", `${pointer}/oneOf/${position}/const`, { name });
      seen.add(name);
    }
  }
};
