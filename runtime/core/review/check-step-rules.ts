import type { AutomationStep, SetDefinition } from "../definition/generated/definition.ts";
import { pointerTo } from "../problem/pointer.ts";
import { type Compilation, formula, optionalCondition } from "../compile/compilation.ts";
import type { FormScopes } from "../compile/form-scopes.ts";

/** Where steps stand, and the form whose record has set them off. */
interface StepPlace {
  readonly form: string;
  readonly scopes: ReadonlyMap<string, FormScopes>;
  readonly pointer: string;
}

/** Notes the problems of the conditions and formulas in an automation's steps, branches included. */
export function checkStepRules(
  compilation: Compilation,
  steps: readonly AutomationStep[],
  place: StepPlace,
): void {
  const own = place.scopes.get(place.form);
  if (own === undefined) return;
  for (const [index, step] of steps.entries()) {
    const at = `${place.pointer}/${String(index)}`;
    if (step.do === "update-record") checkFormulas(compilation, step.set, own, own, `${at}/set`);
    if (step.do === "create-record") {
      checkFormulas(compilation, step.data, own, place.scopes.get(step.form), `${at}/data`);
    }
    if (step.do !== "branch") continue;
    for (const [position, branch] of step.cases.entries()) {
      const pointer = `${at}/cases/${String(position)}`;
      optionalCondition(compilation, branch.when, own.condition, `${pointer}/when`);
      checkStepRules(compilation, branch.steps, { ...place, pointer: `${pointer}/steps` });
    }
  }
}

/** Formulas read the record that has set the run off; what they give goes into fields of `written`. */
function checkFormulas(
  compilation: Compilation,
  set: SetDefinition,
  read: FormScopes,
  written: FormScopes | undefined,
  pointer: string,
): void {
  for (const [name, source] of Object.entries(set)) {
    if (!("formula" in source) || typeof source.formula !== "string") continue;
    const at = `${pointerTo(pointer, name)}/formula`;
    formula(compilation, source.formula, read.formula, at, written?.formula.type(name));
  }
}
