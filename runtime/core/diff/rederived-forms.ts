import type { CompiledApp, CompiledForm } from "../compile/compiled.ts";
import type { Json } from "../json.ts";
import { jsonEqual } from "../json-equal.ts";
import { formBasis } from "./form-basis.ts";
import { formerForm } from "./mapping-problems.ts";

/**
 * Names of the forms of `after` whose records may derive something else than under `before`: formulas, roll-ups,
 * scores or record titles. Forms without records of before are left out.
 */
export function rederivedForms(before: CompiledApp, after: CompiledApp): readonly string[] {
  return [...after.forms.values()].flatMap((form) => {
    const former = formerForm(before, after, form);
    if (former === undefined) return [];
    return jsonEqual(derivation(before, former), derivation(after, form)) ? [] : [form.name];
  });
}

/** Everything from which the form's records derive, but for the records themselves. */
function derivation(app: CompiledApp, form: CompiledForm): Json {
  const targets = [...form.readsThrough.keys()].map((via) => form.fields.get(via)?.schema["x-form"]);
  const read = new Set([...targets, ...form.rollups.map((rollup) => rollup.form)]);
  const others = [...app.forms.values()].filter(({ name }) => read.has(name));
  return [app.timeZone, app.defaultLocale, form.definition.recordTitle, ...[form, ...others].map(formBasis)];
}
