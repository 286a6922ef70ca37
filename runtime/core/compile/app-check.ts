import type { Problem } from "../problem/problem.ts";
import type { CompiledApp, CompiledField, CompiledForm } from "./compiled.ts";

/** A rule that only the whole compiled app can be held against; gives every problem at once. */
export type AppCheck = (app: CompiledApp) => readonly Problem[];

/** The pointer to a form in the app's document. */
export function formPointer(app: CompiledApp, form: CompiledForm): string {
  return `/forms/${String(app.document.forms.indexOf(form.definition))}`;
}

/** The pointer to one of a form's fields in the app's document. */
export function fieldPointer(app: CompiledApp, form: CompiledForm, field: CompiledField): string {
  return `${formPointer(app, form)}/schema/properties/${field.name}`;
}
