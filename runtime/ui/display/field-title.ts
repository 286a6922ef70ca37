import type { CompiledApp, CompiledForm } from "../../core/compile/compiled.ts";
import { textIn } from "../../core/definition/text.ts";
import { systemFields } from "../../core/fields/system-fields.ts";

/** The title of an own or system field in the reader's language. */
export function fieldTitle(
  { app, form }: { readonly app: CompiledApp; readonly form: CompiledForm },
  name: string,
  locale: string,
): string {
  const title = form.fields.get(name)?.title ?? systemFields.get(name)?.title;
  return textIn(title, locale, app.defaultLocale) || name;
}
