import { type ConditionScope, conditionType } from "../condition/condition-scope.ts";
import { systemConditionFields } from "../condition/system-condition-fields.ts";
import type { FieldSchema } from "../definition/generated/definition.ts";
import { kindNameOf } from "../fields/kind-name-of.ts";
import { kindOf } from "../fields/kind-of.ts";

/** Own and system fields as conditions see them; a field whose value changes with time alone is named in `volatile`. */
export function conditionScope(
  fields: ReadonlyMap<string, FieldSchema>,
  volatile: ReadonlySet<string> = new Set(),
): ConditionScope {
  return {
    field(name) {
      const field = fields.get(name);
      if (field === undefined) return systemConditionFields.get(name);
      if (kindNameOf(field) === undefined) return undefined;
      const kind = kindOf(field);
      const type = kind.conditionType ?? conditionType(kind.formulaType);
      return { type, operators: kind.operators, volatile: volatile.has(name) };
    },
    names: () => [...fields.keys(), ...systemConditionFields.keys()],
  };
}
