import type { AppDocument } from "../definition/generated/definition.ts";
import type { CompileOptions } from "../compile/compile-app.ts";
import { type Compilation, optionalCondition } from "../compile/compilation.ts";
import { formScopes } from "../compile/form-scopes.ts";
import { kindOf } from "../fields/kind-of.ts";
import type { Problem } from "../problem/problem.ts";
import { checkStepRules } from "./check-step-rules.ts";

/**
 * The problems of conditions and formulas that a compiled app does not hold, because they are compiled where they are
 * asked or nothing executes them yet: those of views, rights, dashboards and automations.
 */
export function looseProblems(
  { forms, dashboards = [], automations = [] }: AppDocument,
  { matches }: CompileOptions,
): readonly Problem[] {
  const compilation: Compilation = { check: { kindOf, matches }, problems: [] };
  const scopes = formScopes(forms, true);
  const check = (form: string, source: Parameters<typeof optionalCondition>[1], pointer: string) => {
    const scope = scopes.get(form)?.condition;
    if (scope !== undefined) optionalCondition(compilation, source, scope, pointer);
  };
  for (const [index, { name, views = [], access = [] }] of forms.entries()) {
    const at = `/forms/${String(index)}`;
    for (const [position, { filter }] of views.entries()) {
      check(name, filter, `${at}/views/${String(position)}/filter`);
    }
    for (const [position, { records }] of access.entries()) {
      if (typeof records === "object") check(name, records, `${at}/access/${String(position)}/records`);
    }
  }
  for (const [index, { tiles }] of dashboards.entries()) {
    for (const [position, { form, filter }] of tiles.entries()) {
      check(form, filter, `/dashboards/${String(index)}/tiles/${String(position)}/filter`);
    }
  }
  for (const [index, { form, when, until, steps }] of automations.entries()) {
    const at = `/automations/${String(index)}`;
    check(form, when, `${at}/when`);
    check(form, until, `${at}/until`);
    checkStepRules(compilation, steps, { form, scopes, pointer: `${at}/steps` });
  }
  return compilation.problems;
}
