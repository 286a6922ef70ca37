import type { RJSFSchema, UiSchema } from "@rjsf/utils";
import type { CompiledApp, CompiledForm } from "../../core/compile/compiled.ts";
import { kindOf } from "../../core/fields/kind-of.ts";

/** What rjsf gets of some fields: the plain schema of each, and that our own field draws it. */
export function rjsfSchema(
  app: CompiledApp,
  form: CompiledForm,
  fields: readonly string[],
  locale: string,
): { schema: RJSFSchema; uiSchema: UiSchema } {
  const properties: Record<string, RJSFSchema> = {};
  const uiSchema: UiSchema = { "ui:order": [...fields] };
  for (const name of fields) {
    const field = form.fields.get(name);
    if (field === undefined) continue;
    const context = { locale, defaultLocale: app.defaultLocale, kindOf };
    properties[name] = field.kind.plainSchema(field.schema, context);
    uiSchema[name] = { "ui:field": "kind" };
  }
  return { schema: { type: "object", properties }, uiSchema };
}
