import { isObject } from "../../runtime/core/definition/is-object.ts";
import type { CompiledApp, CompiledForm } from "../../runtime/core/compile/compiled.ts";
import type { FieldSchema } from "../../runtime/core/definition/generated/definition.ts";
import { textIn } from "../../runtime/core/definition/text.ts";
import { kindOf } from "../../runtime/core/fields/kind-of.ts";
import type { Json, JsonObject } from "../../runtime/core/json.ts";

/** The data of a form's records as a plain JSON Schema, field by field. */
export interface FormSchema {
  readonly description: string;
  readonly properties: { readonly [field: string]: JsonObject };
}

/** The fields of a form as generators of types read them best; `knows` leaves out what the reader may not see. */
export function formSchema(
  app: CompiledApp,
  form: CompiledForm,
  knows: (field: string) => boolean = () => true,
): FormSchema {
  const context = { locale: app.defaultLocale, defaultLocale: app.defaultLocale, kindOf };
  const plain = (schema: FieldSchema) => readable(kindOf(schema).plainSchema(schema, context)) as JsonObject;
  const fields = [...form.fields].filter(([name]) => knows(name));
  return {
    description: textIn(form.definition.title, app.defaultLocale),
    properties: Object.fromEntries(fields.map(([name, { schema }]) => [name, plain(schema)])),
  };
}

/** Options as an enumeration, and titles, which would become names, in words. */
function readable(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(readable);
  if (!isObject(schema)) return schema;
  const { title, description, oneOf, properties, items, ...rest } = schema;
  const words = [title, description].filter((text) => typeof text === "string" && text !== "").join(": ");
  const options = Array.isArray(oneOf)
    ? oneOf.flatMap((one: Json) => (isObject(one) ? [one["const"] ?? null] : []))
    : null;
  return {
    ...rest,
    ...(words !== "" && { description: words }),
    ...(options !== null && { enum: options }),
    ...(isObject(properties) && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, readable(one)])),
    }),
    ...(items !== undefined && { items: readable(items) }),
  };
}
