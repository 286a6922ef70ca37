import type { CompiledApp, CompiledField, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type { FieldSchema } from "../../runtime/core/definition/generated/definition.ts";
import { kindOf } from "../../runtime/core/fields/kind-of.ts";

export type TestFields = { readonly [name: string]: FieldSchema };

function compiledField([name, schema]: readonly [string, FieldSchema]): CompiledField {
  const kind = kindOf(schema);
  return {
    name,
    schema,
    kind,
    check: kind.compileCheck(schema, { kindOf, matches: () => true }),
    unique: schema["x-unique"] === true,
    formula: null,
  } as unknown as CompiledField;
}

/** A form with these fields, as far as the store looks at one, and whatever else a test needs of it. */
export function storeForm(name: string, fields: TestFields, rest: Partial<CompiledForm> = {}): CompiledForm {
  return {
    name,
    fields: new Map(Object.entries(fields).map((field) => [field[0], compiledField(field)])),
    volatileFields: new Set(),
    pipelines: new Map(),
    views: [],
    rollups: [],
    ...rest,
  } as unknown as CompiledForm;
}

/** An app of these forms, as far as the store looks at one. */
export function storeApp(forms: readonly CompiledForm[], name = "sales", version = 1): CompiledApp {
  return {
    name,
    version,
    timeZone: "Asia/Shanghai",
    forms: new Map(forms.map((form) => [form.name, form])),
  } as unknown as CompiledApp;
}
