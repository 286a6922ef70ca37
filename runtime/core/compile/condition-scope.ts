import {
  type ConditionField,
  type ConditionScope,
  conditionType,
  type NamedValues,
} from "../condition/condition-scope.ts";
import { systemConditionFields } from "../condition/system-condition-fields.ts";
import type { FieldSchema } from "../definition/generated/definition.ts";
import { kindNameOf } from "../fields/kind-name-of.ts";
import { kindOf } from "../fields/kind-of.ts";

export interface ConditionScopeOptions {
  /** The fields whose value changes with time alone. */
  readonly volatile?: ReadonlySet<string>;
  /** The names with which alone some fields may be compared; without it, what is no name simply is never found. */
  readonly names?: ReadonlyMap<string, NamedValues>;
}

/** Own and system fields as conditions see them. */
export function conditionScope(
  properties: { readonly [name: string]: FieldSchema },
  { volatile, names }: ConditionScopeOptions = {},
): ConditionScope {
  const fields = new Map(Object.entries(properties));
  const ofKind = (name: string): ConditionField | undefined => {
    const field = fields.get(name);
    if (field === undefined) return systemConditionFields.get(name);
    if (kindNameOf(field) === undefined) return undefined;
    const kind = kindOf(field);
    const type = kind.conditionType ?? conditionType(kind.formulaType);
    return { type, operators: kind.operators, volatile: volatile?.has(name) === true };
  };
  return {
    among: properties,
    field(name) {
      const field = ofKind(name);
      const known = names?.get(name);
      return field === undefined || known === undefined ? field : { ...field, names: known };
    },
    names: () => [...fields.keys(), ...systemConditionFields.keys()],
  };
}
