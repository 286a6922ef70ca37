import type { ConditionScope } from "../condition/condition-scope.ts";
import type { CompiledForm } from "./compiled.ts";
import { conditionScope } from "./condition-scope.ts";

/** What names mean in a condition over the form's records, for filters that arrive later. */
export function conditionScopeOf(form: CompiledForm): ConditionScope {
  return conditionScope(form.definition.schema.properties, { volatile: form.volatileFields });
}
