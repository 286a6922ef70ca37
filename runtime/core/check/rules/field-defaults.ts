import { definitionProblem } from "../../definition/definition-problem.ts";
import { isEmpty } from "../../fields/is-empty.ts";
import { kindNameOf } from "../../fields/kind-name-of.ts";
import { kindOf } from "../../fields/kind-of.ts";
import { fieldPlaces } from "../app-index.ts";
import type { CheckRule } from "../check-rule.ts";

/** A default is a value that the field itself would take, and there is only one. Patterns are not tried. */
export const fieldDefaults: CheckRule = function* (index) {
  for (const { field, pointer } of fieldPlaces(index)) {
    if (field.default === undefined) continue;
    if (field["x-default"]) yield definitionProblem("definition-default-twice", `${pointer}/default`);
    const kind = kindNameOf(field);
    if (kind === undefined || kind === "formula" || kind === "rollup" || kind === "serial") continue;
    const check = kindOf(field).compileCheck(field, { kindOf, matches: () => true });
    if (isEmpty(field.default) || check(field.default, "").length > 0)
      yield definitionProblem("definition-default-unsuitable", `${pointer}/default`, { kind });
  }
};
