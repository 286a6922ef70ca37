import { conditionScope } from "../../runtime/core/compile/condition-scope.ts";
import type { ConditionScope } from "../../runtime/core/condition/condition-scope.ts";
import type { ReadThrough } from "../draft/commands/read-through.ts";

/** The scope with a field that was made just now, before the draft with it is compiled. */
export function scopeWith(scope: ConditionScope, { name, formula }: ReadThrough): ConditionScope {
  const made = conditionScope({ [name]: formula });
  return { ...scope, field: (asked) => (asked === name ? made.field(name) : scope.field(asked)) };
}
