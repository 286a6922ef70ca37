import type { ConditionScope } from "../condition/condition-scope.ts";
import type { CompiledForm } from "./compiled.ts";
import { conditionScope } from "./condition-scope.ts";

/** What names mean in a condition over the form's records, for filters that arrive later. */
export function conditionScopeOf(form: CompiledForm): ConditionScope {
  const fields = new Map(Object.entries(form.definition.schema.properties));
  return conditionScope(fields, { volatile: form.volatileFields });
}
