import type { CompiledApp, CompiledForm } from "../../core/compile/compiled.ts";
import { conditionScopeOf } from "../../core/compile/condition-scope-of.ts";
import type { ConditionWords } from "../../core/condition/leaf-words.ts";
import { inWords } from "../../core/fields/in-words.ts";
import { fieldTitle } from "../display/field-title.ts";
import { valueField } from "./value-field.ts";

/** How conditions over a form's records are said in a locale; `title` names records and people by their id. */
export function conditionWords(
  app: CompiledApp,
  form: CompiledForm,
  locale: string,
  title: (id: string) => string | undefined,
): ConditionWords {
  const scope = conditionScopeOf(form);
  return {
    locale,
    fieldTitle: (name) => fieldTitle({ app, form }, name, locale),
    fieldType: (name) => scope.field(name)?.type,
    valueText: (name, value) => {
      const field = valueField(app, form, name);
      if (field === undefined || Array.isArray(value)) return inWords(value);
      const { defaultLocale, timeZone } = app;
      return field.kind.display(value, field.schema, { locale, defaultLocale, timeZone, title });
    },
  };
}
