import type { ConditionScope } from "../condition/condition-scope.ts";
import type { FieldSchema, FormDefinition } from "../definition/generated/definition.ts";
import { kindNameOf } from "../fields/kind-name-of.ts";
import { kindOf } from "../fields/kind-of.ts";
import { systemFields } from "../fields/system-fields.ts";
import type { FormulaScope } from "../formula/formula.ts";
import { conditionScope } from "./condition-scope.ts";
import { namedValues } from "./named-values.ts";

/** What names mean in the conditions and formulas of one form. */
export interface FormScopes {
  readonly condition: ConditionScope;
  readonly formula: FormulaScope;
}

/**
 * The scopes of every form by name; those of formulas lead from one form to the next through references. In `strict`
 * ones conditions may compare options, stages and the like only with those that there are.
 */
export function formScopes(
  forms: readonly FormDefinition[],
  strict = false,
): ReadonlyMap<string, FormScopes> {
  const scopes = new Map<string, FormScopes>();
  for (const form of forms) {
    const { properties } = form.schema;
    const fields = new Map(Object.entries(properties));
    scopes.set(form.name, {
      condition: conditionScope(properties, strict ? { names: namedValues(form, forms) } : {}),
      formula: formulaScope(fields, (target) => scopes.get(target)?.formula, true),
    });
  }
  return scopes;
}

function formulaScope(
  fields: ReadonlyMap<string, FieldSchema>,
  scopeOf: (form: string) => FormulaScope | undefined,
  withSystemFields: boolean,
): FormulaScope {
  const system = withSystemFields ? systemFields : new Map<string, never>();
  const names = [...fields.keys(), ...system.keys()];
  return {
    type(name) {
      const field = fields.get(name);
      if (field === undefined) return system.get(name)?.type;
      return kindNameOf(field) === undefined ? undefined : kindOf(field).formulaType;
    },
    reference(name) {
      const field = fields.get(name);
      const target = field && kindNameOf(field) === "reference" ? field["x-form"] : undefined;
      return target === undefined ? undefined : scopeOf(target);
    },
    table(name) {
      const field = fields.get(name);
      if (field?.items === undefined) return undefined;
      return formulaScope(new Map(Object.entries(field.items.properties)), () => undefined, false);
    },
    names: () => names,
  };
}
