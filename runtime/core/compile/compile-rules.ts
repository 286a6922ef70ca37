import type { CheckDefinition, RuleDefinition } from "../definition/generated/definition.ts";
import { pointerTo } from "../problem/pointer.ts";
import { type Compilation, condition } from "./compilation.ts";
import type { CompiledRule } from "./compiled.ts";
import type { FormScopes } from "./form-scopes.ts";

/** Compiles named rules; where a rule names no fields, the own fields that its condition reads decide it. */
export function compileRules(
  compilation: Compilation,
  rules: readonly (RuleDefinition | CheckDefinition)[] = [],
  scopes: FormScopes,
  pointer: string,
): readonly CompiledRule[] {
  return rules.map((rule, index) => {
    const when = condition(
      compilation,
      rule.when,
      scopes.condition,
      pointerTo(pointerTo(pointer, index), "when"),
    );
    const named = "fields" in rule ? rule.fields : undefined;
    const fields = named ?? [...when.reads].filter((name) => !name.startsWith("_"));
    const [first] = fields;
    return {
      name: rule.name,
      when,
      message: rule.message,
      fields,
      pointer: first === undefined ? "" : pointerTo("", first),
      params: { rule: rule.name, fields },
    };
  });
}
