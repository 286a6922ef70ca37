import { definitionProblem } from "../../definition/definition-problem.ts";
import { kindNameOf } from "../../fields/kind-name-of.ts";
import type { FieldSchema } from "../../definition/generated/definition.ts";
import { pointerTo } from "../../problem/pointer.ts";
import { fieldPlaces } from "../app-index.ts";
import type { CheckRule } from "../check-rule.ts";
import { kindKeywords } from "../kind-keywords.ts";

/** Every field is of a kind that this version executes, and has the keywords of that kind only. */
export const fieldKinds: CheckRule = function* (index) {
  for (const { field, pointer } of fieldPlaces(index)) {
    const kind = kindNameOf(field);
    if (kind === undefined) {
      const { type, format = null } = field;
      yield definitionProblem("definition-no-kind", pointer, { type, format });
      continue;
    }
    const { allowed, needed = [] } = kindKeywords[kind];
    for (const name of Object.keys(field) as (keyof FieldSchema)[])
      if (!allowed.includes(name))
        yield definitionProblem("definition-keyword-unsuitable", pointerTo(pointer, name), { name, kind });
    for (const name of needed)
      if (field[name] === undefined)
        yield definitionProblem("definition-keyword-missing", pointerTo(pointer, name), { name, kind });
  }
};
