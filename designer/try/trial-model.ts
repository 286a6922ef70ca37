import type { EngineContext } from "../../runtime/core/engine-context.ts";
import type { RecordData } from "../../runtime/core/record.ts";
import { formRights } from "../../runtime/core/validate/form-rights.ts";
import { createFormModel, type FormModel, type FormModelOptions } from "../../runtime/ui/form/form-model.ts";
import { retyped } from "./retyped.ts";
import type { TrialState } from "./trial.ts";

/**
 * The form of a record that is being tried, as its actor sees it, with what is filled in as far as they may write it.
 * `onTyped` is told at each change how what is filled in follows from what was before.
 */
export function trialModel(
  context: EngineContext,
  { record, exists, typed }: Pick<TrialState, "record" | "exists" | "typed">,
  locale: string,
  onTyped: (typed: (before: RecordData) => RecordData) => void,
): FormModel {
  const { form, actor } = context;
  const mayWrite = formRights(actor, form).has(exists ? "update" : "create");
  const readOnly = Object.fromEntries([...form.fields.keys()].map((name) => [name, "read" as const]));
  const options: FormModelOptions = { context, record, locale, ...(mayWrite ? {} : { access: readOnly }) };
  const whole = createFormModel(options);
  whole.setMany(Object.fromEntries(Object.entries(typed).filter(([name]) => form.fields.has(name))));
  const model = createFormModel(options);
  model.setMany(whole.patch());
  let last = JSON.stringify(model.patch());
  // Never ended: a widget that is taken off the page still hands over what it holds.
  model.subscribe(() => {
    const patch = model.patch();
    const now = JSON.stringify(patch);
    if (now === last) return;
    last = now;
    onTyped((before) => retyped(before, patch, (name) => model.field(name).state.access === "edit"));
  });
  return model;
}
