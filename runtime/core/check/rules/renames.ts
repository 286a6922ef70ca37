import { definitionProblem } from "../../definition/definition-problem.ts";
import { fieldPlaces } from "../app-index.ts";
import type { CheckRule } from "../check-rule.ts";

/** Nothing is renamed from a name that still exists. */
export const renames: CheckRule = function* (index) {
  for (const { field, pointer, place, table } of fieldPlaces(index)) {
    const name = field.renamedFrom;
    const siblings = table === null ? place.fields : new Map(Object.entries(table.items?.properties ?? {}));
    if (name !== undefined && siblings.has(name))
      yield definitionProblem("definition-renamed-taken", `${pointer}/renamedFrom`, { name });
  }
  for (const { form, pointer } of index.forms.values()) {
    const name = form.renamedFrom;
    if (name !== undefined && index.forms.has(name))
      yield definitionProblem("definition-renamed-taken", `${pointer}/renamedFrom`, { name });
  }
};
