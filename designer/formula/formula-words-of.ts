import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import type { FormulaWords } from "../../runtime/core/formula/editing/formula-words.ts";
import { fieldTitle } from "../../runtime/ui/display/field-title.ts";

/** How the fields of a form, and those behind its references and in its tables, are called in a locale. */
export function formulaWordsOf(app: CompiledApp, form: CompiledForm, locale: string): FormulaWords {
  return {
    locale,
    title: (name, owner) => {
      if (owner === undefined) return fieldTitle({ app, form }, name, locale);
      const field = form.fields.get(owner);
      const column = field?.columns?.get(name);
      if (column !== undefined) return textIn(column.title, locale, app.defaultLocale);
      const target = app.forms.get(field?.schema["x-form"] ?? "");
      return target === undefined ? undefined : fieldTitle({ app, form: target }, name, locale);
    },
  };
}
